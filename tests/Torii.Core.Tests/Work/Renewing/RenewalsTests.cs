using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;
using Torii.Core.Work;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Tests.Work.Renewing;

[Collection(RunsAlone.Name)]
public sealed class RenewalsTests : IAsyncDisposable
{
    private readonly TestRoad _road = new();

    public RenewalsTests()
    {
        _road.Provider.Facets.HasCare = true;
        _road.Add(Samples.Account("a"));
        _road.Accounts.Credentials["a"] = "1 3600";
    }

    private Renewals Renewals => _road.Get<Renewals>();

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Theory]
    [InlineData(3299, false)]
    [InlineData(3301, true)]
    [InlineData(9000, true)]
    public async Task Call_NearOrPastTheEnd_RenewsFirst(int elapsed, bool renews)
    {
        _road.Provider.Facets.OnRenew = _ => new RenewalOutcome.Renewed("2 99999");
        _road.Time.Advance(TimeSpan.FromSeconds(elapsed));

        (await CallAsync(_ => true)).ShouldBe([renews ? "2 99999" : "1 3600"]);

        _road.Accounts.Credentials["a"].ShouldBe(renews ? "2 99999" : "1 3600");
    }

    [Fact]
    public async Task Call_RefusedAsUnauthorized_IsMadeOnceMoreWithANewCredential()
    {
        _road.Provider.Facets.OnRenew = _ => new RenewalOutcome.Renewed("2 99999");

        (await CallAsync(credential => credential == "2 99999")).ShouldBe(["1 3600", "2 99999"]);
    }

    [Fact]
    public async Task Call_RefusedWithTheNewCredentialToo_EndsThere()
    {
        _road.Provider.Facets.OnRenew = _ => new RenewalOutcome.Renewed("2 99999");

        (await CallAsync(_ => false)).ShouldBe(["1 3600", "2 99999"]);
        Renewed.ShouldBe(1);
    }

    [Fact]
    public async Task Call_OpaqueCredential_IsLeftAlone()
    {
        _road.Accounts.Credentials["a"] = "opaque";
        _road.Time.Advance(TimeSpan.FromDays(30));

        (await CallAsync(_ => false)).ShouldBe(["opaque"]);
        Renewed.ShouldBe(0);
    }

    [Fact]
    public async Task Renew_SeveralAtOnce_AskOnce()
    {
        _road.Provider.Facets.OnRenew = credential => new RenewalOutcome.Renewed(credential == "1 3600" ? "2 99999" : "3 99999");
        var access = await AccessAsync();

        var renewed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Renewals.RenewAsync(access, default))));

        renewed.ShouldAllBe(fresh => fresh!.Credential == "2 99999");
        Renewed.ShouldBe(1);
    }

    [Fact]
    public async Task Renew_Refused_HoldsTheAccountWithWhatWasSaid()
    {
        _road.Provider.Facets.OnRenew = _ => new RenewalOutcome.Refused(new Refusal(Cause.Unauthorized, "the refresh token was used up"));

        (await RenewAsync()).ShouldBeNull();

        var hold = _road.Accounts.Holds["account:a"];
        (hold.Cause, hold.Until, hold.Text).ShouldBe((Cause.Unauthorized, null, "the refresh token was used up"));
        _road.Pool.Judge(Samples.VideoLane)[0].Verdict.Kind.ShouldBe(VerdictKind.Invalid);
    }

    [Theory]
    [InlineData(Cause.Unavailable, 29, 31)]
    [InlineData(Cause.Unauthorized, 3599, 3601)]
    public async Task Renew_Refused_IsNotAskedAgainForAWhile(Cause cause, int early, int late)
    {
        _road.Provider.Facets.OnRenew = _ => new RenewalOutcome.Refused(new Refusal(cause));
        await RenewAsync();
        _road.Time.Advance(TimeSpan.FromSeconds(early));
        await RenewAsync();
        Renewed.ShouldBe(1);
        _road.Time.Advance(TimeSpan.FromSeconds(late - early));
        await RenewAsync();
        Renewed.ShouldBe(2);
    }

    [Fact]
    public async Task Renew_RefusedAndReplacedByAnother_IsAskedAtOnce()
    {
        await RenewAsync();
        _road.Get<Accesses>().Replace("a", "7 3600");
        _road.Provider.Facets.OnRenew = _ => new RenewalOutcome.Renewed("8 99999");

        (await RenewAsync())!.Credential.ShouldBe("8 99999");
    }

    [Fact]
    public async Task Renew_DeadAccount_IsUsedAgain()
    {
        await _road.Get<Holds>().MarkDeadAsync(Samples.Account("a"), new Refusal(Cause.Unauthorized), default);
        _road.Provider.Facets.OnRenew = _ => new RenewalOutcome.Renewed("2 99999");

        await RenewAsync();

        _road.Accounts.Holds.ShouldBeEmpty();
        _road.Pool.Judge(Samples.VideoLane)[0].Verdict.Kind.ShouldBe(VerdictKind.Usable);
    }

    [Fact]
    public async Task Renew_AccountHeldForSomethingElse_StaysHeld()
    {
        await _road.Get<Holds>().PutAsync(new Hold("account:a", Cause.TooManyErrors, _road.Time.GetUtcNow() + TimeSpan.FromHours(1), 1, null), default);
        _road.Provider.Facets.OnRenew = _ => new RenewalOutcome.Renewed("2 99999");

        await RenewAsync();

        _road.Accounts.Holds["account:a"].Cause.ShouldBe(Cause.TooManyErrors);
    }

    [Fact]
    public async Task Loop_CredentialNearItsEnd_IsRenewedThoughNobodyUsesIt()
    {
        _road.Provider.Facets.OnInspect = _ => new InspectionOutcome.Told("", new AccountFacts { At = _road.Time.GetUtcNow() });
        _road.Provider.Facets.OnRenew = _ => new RenewalOutcome.Renewed("2 99999");
        _road.Add(Samples.Account("off") with { Status = AccountStatus.Disabled });
        _road.Accounts.Credentials["off"] = "1 60";
        _road.Add(Samples.Account("opaque"));
        await _road.StartAsync();
        _road.Pass(TimeSpan.FromMinutes(54));
        Renewed.ShouldBe(0);
        _road.Pass(TimeSpan.FromMinutes(5));

        _road.Accounts.Credentials["a"].ShouldBe("2 99999");
        _road.Accounts.Credentials["off"].ShouldBe("1 60");
        Renewed.ShouldBe(1);
    }

    [Fact]
    public async Task Loop_RenewalThatWasHindered_IsMadeUpForAndFreesTheAccount()
    {
        _road.Provider.Facets.OnInspect = _ => new InspectionOutcome.Told("", new AccountFacts { At = _road.Time.GetUtcNow() });
        _road.Provider.Facets.OnRenew = _ => _road.Time.Elapsed < TimeSpan.FromMinutes(3)
            ? new RenewalOutcome.Refused(new Refusal(Cause.Unavailable))
            : new RenewalOutcome.Renewed("2 99999");
        _road.Provider.OnList = account => _road.Accounts.Credentials[account] == "1 3600" ? new ListOutcome.Refused(new Refusal(Cause.Unauthorized)) : null;
        await _road.StartAsync();
        await _road.AskOneAsync();
        _road.Pass(TimeSpan.FromSeconds(1));
        _road.Accounts.Holds["account:a"].Cause.ShouldBe(Cause.Unauthorized);

        _road.Pass(TimeSpan.FromMinutes(5));

        _road.Accounts.Holds.ShouldBeEmpty();
        _road.Generations().ShouldHaveSingleItem().State.ShouldBe(GenerationState.Completed);
    }

    [Fact]
    public async Task Loop_RevokedAccount_IsNotFreedByOneRenewalAfterTheOther()
    {
        var number = 1;
        _road.Provider.Facets.OnInspect = _ => new InspectionOutcome.Refused(new Refusal(Cause.Unauthorized));
        _road.Provider.Facets.OnRenew = _ => new RenewalOutcome.Renewed($"{++number} 99999");
        _road.Provider.OnList = _ => new ListOutcome.Refused(new Refusal(Cause.Unauthorized));
        await _road.StartAsync();
        await _road.AskOneAsync();
        _road.Pass(TimeSpan.FromMinutes(20));

        _road.Accounts.Holds["account:a"].Cause.ShouldBe(Cause.Unauthorized);
        Renewed.ShouldBe(1);
    }

    [Fact]
    public async Task Renewal_ThatIsOnlyHindered_RestsTheAccountForAMomentAndTheWorkWaits()
    {
        _road.Accounts.Credentials["a"] = "1 99999";
        var asked = 0;
        _road.Provider.Facets.OnRenew = _ => ++asked == 1 ? new RenewalOutcome.Refused(new Refusal(Cause.ServerError)) : new RenewalOutcome.Renewed("2 99999");
        _road.Provider.OnList = account => _road.Accounts.Credentials[account] == "1 99999" ? new ListOutcome.Refused(new Refusal(Cause.Unauthorized)) : null;
        _road.Provider.Facets.OnInspect = _ => new InspectionOutcome.Refused(new Refusal(Cause.Unavailable));
        await _road.StartAsync();
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.Accounts.Holds.ContainsKey("account:a"));

        _road.Accounts.Holds["account:a"].Until.ShouldBe(_road.Time.GetUtcNow() + TimeSpan.FromSeconds(30));
        var second = await _road.AskOneAsync();

        _road.Until(() => _road.HasEnded(id) && _road.HasEnded(second));
        _road.Generations().ShouldAllBe(generation => generation.State == GenerationState.Completed);
        _road.Time.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Start_AccountThatWasDead_IsAskedAfterOnce()
    {
        _road.Pool.Put(new Hold("account:a", Cause.Unauthorized, null, 1, null));
        _road.Provider.Facets.OnRenew = _ => new RenewalOutcome.Renewed("2 99999");
        await _road.StartAsync();

        _road.Pass(TimeSpan.FromMinutes(3));

        Renewed.ShouldBe(1);
        _road.Pool.HoldOf("account:a").ShouldBeNull();
    }

    private int Renewed => _road.Provider.Facets.Calls.Count(call => call.StartsWith("renew:", StringComparison.Ordinal));

    private async Task<AccountAccess> AccessAsync() => (await _road.Get<Accesses>().OpenAsync("a", default))!.Value.Access;

    private async Task<AccountAccess?> RenewAsync() => await Renewals.RenewAsync(await AccessAsync(), default);

    /// <summary>Makes a call; the credentials it was made with.</summary>
    private async Task<IReadOnlyList<string>> CallAsync(Func<string, bool> works)
    {
        List<string> credentials = [];
        await Renewals.CallAsync<CheckOutcome>(
            await AccessAsync(),
            access =>
            {
                credentials.Add(access.Credential);
                return Task.FromResult<CheckOutcome>(works(access.Credential) ? new CheckOutcome.Working("") : new CheckOutcome.Refused(new Refusal(Cause.Unauthorized)));
            },
            default);
        return credentials;
    }
}
