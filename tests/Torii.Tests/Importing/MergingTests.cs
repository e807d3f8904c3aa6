using Torii.Core.Accounts;
using Torii.Hosting;
using Torii.Importing;
using Torii.Providers.Sora;

namespace Torii.Tests.Importing;

/// <summary>What becomes of an account that is there when a file names it again.</summary>
public sealed class MergingTests
{
    private static readonly Account Fresh = new()
    {
        Id = "new",
        Upstream = "sora",
        Name = "imported line 1",
        TokenHash = "",
        Status = AccountStatus.Enabled,
        Origin = AccountOrigin.Operator,
    };

    [Fact]
    public void NewAccount_HasWhatTheFileStates()
    {
        var entry = Entry("at-1") with { Email = "a@example.com", ImageLimit = ImportedAccount.NoLimit, VideoLimit = 2, IsEnabled = false, Weight = 4 };

        var merged = Merging.Merge(entry, known: null, Fresh, egress: "proxy-1");

        merged.Credential.ShouldBe(new SoraCredential("at-1"));
        merged.Account.ShouldSatisfyAllConditions(
            account => account.Name.ShouldBe("a@example.com"),
            account => account.TokenHash.ShouldBe(TokenHash.Of("at-1")),
            account => account.ImageLimit.ShouldBeNull(),
            account => account.VideoLimit.ShouldBe(2),
            account => account.Weight.ShouldBe(4),
            account => account.Egress.ShouldBe("proxy-1"),
            account => account.Status.ShouldBe(AccountStatus.Disabled),
            account => account.Origin.ShouldBe(AccountOrigin.Operator),
            account => account.Facts!.Email.ShouldBe("a@example.com"));
    }

    [Fact]
    public void WhatTheFileDoesNotState_Stays()
    {
        var known = Known("at-1", account => account with { Name = "mine", Weight = 7, MaxRpm = 5, ImageLimit = 3, Egress = "proxy-1", Status = AccountStatus.Disabled });

        Merging.Merge(Entry("at-1"), known, Fresh, egress: null).ShouldBe(known);
    }

    [Fact]
    public void SameToken_LeavesTheTokensThatWereHadForIt()
    {
        var known = Known("at-2", account => account with { TokenHash = TokenHash.Of("at-1") });
        known = known with { Credential = known.Credential with { RefreshToken = "rt-2" } };
        var entry = new ImportedAccount(new SoraCredential("at-1") { RefreshToken = "rt-1", SessionToken = "st-1" });

        var merged = Merging.Merge(entry, known, Fresh, egress: null);

        merged.Credential.ShouldBe(new SoraCredential("at-2") { RefreshToken = "rt-2", SessionToken = "st-1" });
        merged.Account.TokenHash.ShouldBe(known.Account.TokenHash);
    }

    [Fact]
    public void OtherToken_TakesThePlaceOfTheKeptOne()
    {
        var known = Known("at-1", account => account);
        known = known with { Credential = known.Credential with { SessionToken = "st-1" } };

        var merged = Merging.Merge(Entry("at-2"), known, Fresh, egress: null);

        merged.Credential.ShouldBe(new SoraCredential("at-2") { SessionToken = "st-1" });
        merged.Account.TokenHash.ShouldBe(TokenHash.Of("at-2"));
        merged.Account.Id.ShouldBe(known.Account.Id);
    }

    [Fact]
    public void ListedAccount_StaysListedByItsToken()
    {
        var known = Known("at-1", account => account with { Origin = AccountOrigin.Configuration });

        var merged = Merging.Merge(Entry("at-2"), known, Fresh, egress: null);

        merged.Credential.Token.ShouldBe("at-2");
        merged.Account.TokenHash.ShouldBe(known.Account.TokenHash);
        merged.Account.Origin.ShouldBe(AccountOrigin.Configuration);
    }

    [Fact]
    public void RetiredAccount_ComesBackAsTheOperators()
    {
        var known = Known("at-1", account => account with { Origin = AccountOrigin.Configuration, Status = AccountStatus.Retired });

        var account = Merging.Merge(Entry("at-1"), known, Fresh, egress: null).Account;

        account.Status.ShouldBe(AccountStatus.Enabled);
        account.Origin.ShouldBe(AccountOrigin.Operator);
    }

    [Fact]
    public void TokensJustGiven_AreTheOnesKept()
    {
        var known = Known("at-1", account => account);
        var entry = Entry("at-1") with { Renewed = new SoraCredential("at-9") { RefreshToken = "rt-9" } };

        Merging.Merge(entry, known, Fresh, egress: null).Credential.ShouldBe(new SoraCredential("at-9") { RefreshToken = "rt-9" });
    }

    [Fact]
    public void Known_IsFoundByAnyTokenAndThenByAddress()
    {
        var first = Known("at-1", account => account with { Id = "1" });
        var second = Known("at-2", account => account with { Id = "2", Facts = new AccountFacts { At = default, Email = "B@example.com" } });
        var all = new KnownAccounts();
        all.Put(first);
        all.Put(second with { Credential = second.Credential with { RefreshToken = "rt-2" } });

        all.Find(Entry("at-1") with { Email = "b@example.com" })!.Account.Id.ShouldBe("1");
        all.Find(Entry("at-3") with { Email = "b@example.com" })!.Account.Id.ShouldBe("2");
        all.Find(new ImportedAccount(new SoraCredential(Token: null) { RefreshToken = "rt-2" }))!.Account.Id.ShouldBe("2");
        all.Find(Entry("at-3")).ShouldBeNull();
    }

    [Fact]
    public void Entry_NeverPrintsItsSecrets() =>
        new KnownAccount(Fresh, new SoraCredential("at-1")).ToString().ShouldNotContain("at-1");

    private static ImportedAccount Entry(string token) => new(new SoraCredential(token));

    private static KnownAccount Known(string token, Func<Account, Account> change) =>
        new(change(Fresh with { Id = "known", TokenHash = TokenHash.Of(token) }), new SoraCredential(token));
}
