using Torii.Core.Accounts;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class AccountStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Accounts_ReadBack_AreInTheOrderTheyCame()
    {
        var first = Make.NewAccount() with { Id = "ffff", Plan = "" };
        var second = Make.NewAccount() with { Id = "0000", MaxRpm = null, ImageLimit = null, VideoLimit = 3 };
        await Host.Accounts.SaveAsync(first, "one", Cancel);
        await Host.Accounts.SaveAsync(second, "two", Cancel);
        await Host.Accounts.SaveAsync(first with { Name = "Renamed" }, null, Cancel);

        (await Host.Accounts.AllAsync(Cancel)).ShouldBe([first with { Name = "Renamed" }, second]);
    }

    [Fact]
    public async Task Credential_Saved_IsReadBackAndLeftByNull()
    {
        var account = Make.NewAccount();
        await Host.Accounts.SaveAsync(account, "{\"token\":\"t-1\"}", Cancel);
        await Host.Accounts.SaveAsync(account with { Status = AccountStatus.Disabled }, null, Cancel);

        (await Host.Accounts.CredentialAsync(account.Id, Cancel)).ShouldBe("{\"token\":\"t-1\"}");
        await Host.Accounts.SaveAsync(account, "{\"token\":\"t-2\"}", Cancel);
        (await Host.Accounts.CredentialAsync(account.Id, Cancel)).ShouldBe("{\"token\":\"t-2\"}");
        (await Host.Accounts.CredentialAsync("none", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task NewAccount_OfUnknownPlan_GetsItsErrand()
    {
        var account = Make.NewAccount(plan: null);

        await Host.Accounts.SaveAsync(account, "t", Cancel);

        Host.Listener.Heard.ShouldHaveSingleItem().HasErrands.ShouldBeTrue();
        (await Host.Errands.DueAsync(Now, [], 10, Cancel)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            errand => errand.Kind.ShouldBe(ErrandKinds.AccountCheck),
            errand => errand.Subject.ShouldBe(account.Id),
            errand => errand.DueAt.ShouldBe(Now));
    }

    [Fact]
    public async Task KnownAccount_OrOneOfKnownPlan_GetsNone()
    {
        var account = Make.NewAccount(plan: "");
        await Host.Accounts.SaveAsync(account, "t", Cancel);
        await Host.Accounts.SaveAsync(account with { Plan = null }, "t", Cancel);

        (await Host.Errands.NextDueAsync(DateTimeOffset.MinValue, Cancel)).ShouldBeNull();
        Host.Listener.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_Learnt_IsKept()
    {
        var account = Make.NewAccount(plan: null);
        await Host.Accounts.SaveAsync(account, "t", Cancel);

        await Host.Accounts.SetPlanAsync(account.Id, "chatgpt_pro", Cancel);

        (await Host.Accounts.AllAsync(Cancel)).ShouldBe([account with { Plan = "chatgpt_pro" }]);
    }

    [Fact]
    public async Task Facts_Told_AreKeptWithThePlanAndByLaterSaves()
    {
        var account = Make.NewAccount(plan: null) with { MakesImages = false };
        var other = Make.NewAccount() with { Id = "other", MakesVideos = false };
        await Host.Accounts.SaveAsync(account, "t", Cancel);
        await Host.Accounts.SaveAsync(other, "t", Cancel);

        await Host.Accounts.SetFactsAsync(account.Id, "chatgpt_pro", Make.Facts(), Cancel);

        var told = account with { Plan = "chatgpt_pro", Facts = Make.Facts() };
        (await Host.Accounts.AllAsync(Cancel)).ShouldBe([told, other]);
        await Host.Accounts.SaveAsync(told with { MakesImages = true, MakesVideos = false }, null, Cancel);
        (await Host.Accounts.AllAsync(Cancel)).ShouldBe([told with { MakesImages = true, MakesVideos = false }, other]);
    }

    [Fact]
    public async Task Credential_Renewed_ChangesNothingElse()
    {
        var account = Make.NewAccount();
        await Host.Accounts.SaveAsync(account, "t-1", Cancel);
        await Host.Accounts.SaveAsync(account with { Id = "other" }, "o-1", Cancel);

        await Host.Accounts.SetCredentialAsync(account.Id, "t-2", Cancel);

        (await Host.Accounts.CredentialAsync(account.Id, Cancel)).ShouldBe("t-2");
        (await Host.Accounts.CredentialAsync("other", Cancel)).ShouldBe("o-1");
        (await Host.Accounts.AllAsync(Cancel)).ShouldBe([account, account with { Id = "other" }]);
    }

    [Fact]
    public async Task Origin_OfACredential_IsKeptAndBoundOnlyOnce()
    {
        var bound = Make.NewAccount() with { Id = "bound", GivenFor = "https://a.test" };
        var free = Make.NewAccount() with { Id = "free" };
        var other = Make.NewAccount() with { Id = "other", Upstream = "elsewhere" };
        await Host.Accounts.SaveAsync(bound, "t", Cancel);
        await Host.Accounts.SaveAsync(free, "t", Cancel);
        await Host.Accounts.SaveAsync(other, "t", Cancel);

        await Host.Accounts.BindAsync(free.Upstream, "https://b.test", Cancel);

        (await Host.Accounts.AllAsync(Cancel)).ShouldBe([bound, free with { GivenFor = "https://b.test" }, other]);
        await Host.Accounts.EditAsync(bound with { GivenFor = "https://c.test" }, "t-2", Cancel);
        (await Host.Accounts.AllAsync(Cancel))[0].GivenFor.ShouldBe("https://c.test");
    }

    [Fact]
    public async Task Holds_WrittenOverAndReleased_AreWhatIsLeft()
    {
        var kept = new Hold(HoldScope.Account("a"), Cause.Unauthorized, null, 1, "401");
        var ended = new Hold(HoldScope.Upstream("sora"), Cause.HeavyLoad, Now.AddMinutes(-1), 4, null);
        await Host.Accounts.HoldAsync(new Hold(HoldScope.Account("a"), Cause.RateLimit, Now, 2, null), Cancel);
        await Host.Accounts.HoldAsync(kept, Cancel);
        await Host.Accounts.HoldAsync(ended, Cancel);
        await Host.Accounts.HoldAsync(new Hold(HoldScope.Egress("tokyo"), Cause.Challenge, Now, 1, null), Cancel);

        await Host.Accounts.ReleaseAsync(HoldScope.Egress("tokyo"), Cancel);

        (await Host.Accounts.HoldsAsync(Cancel)).ShouldBe([kept, ended], ignoreOrder: true);
    }
}
