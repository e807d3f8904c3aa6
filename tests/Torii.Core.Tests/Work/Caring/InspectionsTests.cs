using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work.Caring;

[Collection(RunsAlone.Name)]
public sealed class InspectionsTests : IAsyncLifetime
{
    private readonly TestRoad _road = new();

    public ValueTask InitializeAsync()
    {
        _road.Provider.Facets.HasCare = true;
        _road.Provider.Facets.OnInspect = _ => Told(left: 20);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Account_NeverAskedAfter_IsSoonAfterTheStart()
    {
        _road.Add(Samples.Account("a"));
        await _road.StartAsync();
        _road.Until(() => Asked > 0, TimeSpan.FromMinutes(1));

        _road.Accounts.Facts["a"].VideosLeft.ShouldBe(20);
    }

    [Fact]
    public async Task Account_KnownFromBefore_IsAskedAfterEverySixHours()
    {
        _road.Add(Samples.Account("a") with { Facts = Facts(left: 20) });
        await _road.StartAsync();
        _road.Pass(TimeSpan.FromHours(5.9));
        Asked.ShouldBe(0);
        _road.Pass(TimeSpan.FromHours(0.2));
        Asked.ShouldBe(1);
        _road.Pass(TimeSpan.FromHours(6.1));
        Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Quota_ThatComesBack_IsAskedAfterThen()
    {
        _road.Provider.Facets.OnInspect = _ => _road.Time.Elapsed < TimeSpan.FromHours(2) ? Told(left: 0, resetsIn: TimeSpan.FromHours(2) - _road.Time.Elapsed) : Told(left: 30);
        _road.Add(Samples.Account("a"));
        await _road.StartAsync();
        _road.Pass(TimeSpan.FromHours(1));
        Asked.ShouldBe(1);
        Verdict().ShouldBe(VerdictKind.Resting);

        _road.Pass(TimeSpan.FromMinutes(62));

        Asked.ShouldBe(2);
        Verdict().ShouldBe(VerdictKind.Usable);
    }

    [Fact]
    public async Task SimulatedAccount_IsAskedAfterOnce()
    {
        _road.Add(Samples.Account("a") with { Upstream = "simulator" }, Samples.Simulator);
        await _road.StartAsync();
        await DeliverAsync();
        _road.Pass(TimeSpan.FromHours(13));

        Asked.ShouldBe(1);
    }

    [Theory]
    [InlineData(Cause.Unavailable, 6)]
    [InlineData(Cause.Unauthorized, 1)]
    public async Task Account_ThatCannotBeAskedAfter_IsLeftAloneForAWhile(Cause cause, int times)
    {
        _road.Provider.Facets.OnInspect = _ => new InspectionOutcome.Refused(new Refusal(cause));
        _road.Add(Samples.Account("a"));
        await _road.StartAsync();
        _road.Pass(TimeSpan.FromHours(1));

        Asked.ShouldBe(times);
    }

    [Fact]
    public async Task OneAccountThatBreaksUs_DoesNotKeepTheOthersFromBeingAskedAfter()
    {
        _road.Provider.Facets.OnInspect = account => account == "a" ? throw new InvalidOperationException("broken") : Told(left: 20);
        _road.Add(Samples.Account("a"));
        _road.Add(Samples.Account("b"));
        await _road.StartAsync();
        _road.Pass(TimeSpan.FromMinutes(1));

        _road.Accounts.Facts.Keys.ShouldBe(["b"]);
    }

    [Fact]
    public async Task Delivery_OfVideos_AsksForWhatIsLeftAtMostOnceAMinute()
    {
        _road.Provider.Traits = Samples.Traits with { SubmissionsAtOnce = null };
        _road.Add(Samples.Account("a") with { Facts = Facts(left: 20) });
        await _road.StartAsync();
        await _road.AskAsync(count: 5);
        _road.Until(() => _road.Generations().All(generation => generation.State.IsEnd()));
        _road.Pass(TimeSpan.FromSeconds(6));
        Asked.ShouldBe(1, "the burst is one question");

        await DeliverAsync();
        _road.Pass(TimeSpan.FromSeconds(10));
        Asked.ShouldBe(1, "it was asked within the minute");
        _road.Pass(TimeSpan.FromMinutes(1));
        Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Delivery_OfAnImage_AsksForNothing()
    {
        _road.Add(Samples.Account("a") with { Facts = Facts(left: 20) });
        _road.Provider.OnResult = _ => FakeProvider.Bytes("89504E470D0A1A0A00000000");
        await _road.StartAsync();
        await DeliverAsync("gpt-image");
        _road.Pass(TimeSpan.FromMinutes(5));

        Asked.ShouldBe(0);
    }

    [Fact]
    public async Task Delivery_OfTheLastVideo_LetsTheAccountRestUntilTheReset()
    {
        _road.Provider.Facets.OnInspect = _ => Told(left: 0, resetsIn: TimeSpan.FromHours(4));
        _road.Add(Samples.Account("a") with { Facts = Facts(left: 1) });
        await _road.StartAsync();
        await DeliverAsync();
        _road.Pass(TimeSpan.FromSeconds(10));

        var hold = _road.Accounts.Holds["account:a:Video"];
        hold.Cause.ShouldBe(Cause.Quota);
        (hold.Until - _road.Time.GetUtcNow())!.Value.ShouldBeInRange(TimeSpan.FromHours(3.9), TimeSpan.FromHours(4));
    }

    [Fact]
    public async Task RefusalForQuota_WithoutAnEnd_GetsItsTrueEnd()
    {
        _road.Provider.Facets.OnInspect = _ => Told(left: 0, resetsIn: TimeSpan.FromHours(4));
        await RefuseForQuotaAsync(retryAfter: null);

        Asked.ShouldBe(1);
        _road.Accounts.Holds["account:a:Video"].Until.ShouldBe(_road.Accounts.Facts["a"].ResetsAt);
    }

    [Fact]
    public async Task RefusalForQuota_WithAnEnd_IsBelieved()
    {
        await RefuseForQuotaAsync(TimeSpan.FromHours(2));

        Asked.ShouldBe(0);
        _road.Accounts.Holds["account:a:Video"].Until!.Value.ShouldBeGreaterThan(_road.Time.GetUtcNow() + TimeSpan.FromHours(1.9));
    }

    private int Asked => _road.Provider.Facets.Calls.Count(call => call.StartsWith("inspect:", StringComparison.Ordinal));

    private async Task RefuseForQuotaAsync(TimeSpan? retryAfter)
    {
        _road.Provider.OnRun = run => run.Step.Submits ? new StepOutcome.Refused(new Refusal(Cause.Quota, null, retryAfter)) : null;
        _road.Add(Samples.Account("a") with { Facts = Facts(left: 20) });
        await _road.StartAsync();
        await _road.AskOneAsync();
        _road.Pass(TimeSpan.FromSeconds(10));
    }

    private async Task DeliverAsync(string model = "sora2-landscape-10s")
    {
        var id = await _road.AskOneAsync(model: model);
        _road.Until(() => _road.HasEnded(id));
        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
    }

    private VerdictKind Verdict() => _road.Pool.Judge(Samples.VideoLane).Single().Verdict.Kind;

    private InspectionOutcome.Told Told(int left, TimeSpan? resetsIn = null) => new("", Facts(left, resetsIn));

    private AccountFacts Facts(int left, TimeSpan? resetsIn = null) =>
        new() { At = _road.Time.GetUtcNow(), VideosLeft = left, ResetsAt = _road.Time.GetUtcNow() + resetsIn };
}
