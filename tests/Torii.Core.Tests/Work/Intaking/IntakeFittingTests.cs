using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work.Intaking;

/// <summary>What is asked for and not made exactly so.</summary>
[Collection(RunsAlone.Name)]
public sealed class IntakeFittingTests : IAsyncDisposable
{
    private static readonly Adjustment Transparent = new("background", "transparent", "opaque", "Nobody here makes it.");

    private readonly TestRoad _road = new();

    public IntakeFittingTests() => _road.Add(Samples.Account("a"));

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Nearest_IsMadeAndReported()
    {
        var generation = await AcceptedAsync("sora-2", asked => asked with { Seconds = 12, Size = new PixelSize(1792, 1024) });

        (generation.AskedModel, generation.Request.Model, generation.Request.Seconds, generation.Request.Size.ToString())
            .ShouldBe(("sora-2", "sora2-landscape-10s", 10, "1280x720"));
        generation.Adjustments.Select(adjustment => adjustment.Field).ShouldBe(["size", "seconds"]);
        generation.Lane.ShouldBe(Samples.VideoLane);
    }

    [Fact]
    public async Task Unmet_IsReportedAfterWhatWasAdjusted()
    {
        var generation = await AcceptedAsync("gpt-image", asked => asked with { Size = new PixelSize(1024, 1024), Unmet = [Transparent] });

        generation.Adjustments.Select(adjustment => adjustment.Field).ShouldBe(["size", "background"]);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(null, true)]
    [InlineData(true, true)]
    public async Task Strict_WhatIsNotExact_IsTurnedAwayAndNothingIsWritten(bool? request, bool client)
    {
        var away = await TurnedAwayAsync("sora-2", asked => asked with { Seconds = 12, Strict = request, Client = asked.Client with { Strict = client } });

        (away.Reason, away.Param).ShouldBe((IntakeRefusal.NotExact, "seconds"));
        away.Message.ShouldContain("'12'");
        away.Message.ShouldContain("sora-2 makes 10, 15 here.");
        away.Message.ShouldContain("The nearest is '10'.");
        _road.Rows.Generations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Strict_Unmet_IsTurnedAwayForItsField()
    {
        var away = await TurnedAwayAsync("gpt-image", asked => asked with { Strict = true, Unmet = [Transparent] });

        (away.Reason, away.Param).ShouldBe((IntakeRefusal.NotExact, "background"));
    }

    [Theory]
    [InlineData(false, true, 12)]
    [InlineData(true, false, 10)]
    [InlineData(null, true, 15)]
    public async Task Strict_NotWantedOrMetExactly_IsAccepted(bool? request, bool client, int seconds)
    {
        var generation = await AcceptedAsync("sora-2", asked => asked with { Seconds = seconds, Strict = request, Client = asked.Client with { Strict = client } });

        generation.Adjustments.Count.ShouldBe(seconds == 12 ? 1 : 0);
        generation.Request.IsStrict.ShouldBe(request ?? client);
    }

    [Fact]
    public async Task Strict_Simulated_IsNoAdjustmentOfWhatWasAsked()
    {
        await using var road = new TestRoad();
        road.Add(Samples.Account("s"), Samples.Simulator);

        var accepted = (await road.AskAsync("sora-2", asked => asked with { Seconds = 10, Strict = true })).ShouldBeOfType<IntakeOutcome.Accepted>();

        accepted.Batch[0].Adjustments.ShouldBe([Simulated.Adjustment]);
    }

    [Theory]
    [InlineData("chatgpt_pro", 25, Plans.Pro)]
    [InlineData("chatgpt_plus", 15, null)]
    public async Task Member_ThatNeedsAPlan_IsTakenWhereAnAccountHasIt(string plan, int seconds, string? lanePlan)
    {
        _road.Add(Samples.Account("b") with { Plan = plan });

        var generation = await AcceptedAsync("sora-2", asked => asked with { Seconds = 25 });

        (generation.Request.Seconds, generation.Lane.Plan).ShouldBe((seconds, lanePlan));
    }

    // Accounts of the older settings come without their plan: whoever asks first must get what everybody gets later.
    [Theory]
    [InlineData("chatgpt_pro", 25)]
    [InlineData("chatgpt_plus", 15)]
    public async Task Member_ThatNeedsAPlanNobodyKnows_IsTakenOnceItIsLookedUp(string plan, int seconds)
    {
        _road.Add(Samples.Account("b") with { Plan = null });
        _road.Provider.OnCheck = _ => new CheckOutcome.Working(plan);

        (await AcceptedAsync("sora-2", asked => asked with { Seconds = 25 })).Request.Seconds.ShouldBe(seconds);
    }

    [Fact]
    public async Task Member_ThatNeedsNoPlan_AsksNobodyForTheirs()
    {
        _road.Add(Samples.Account("b") with { Plan = null });
        _road.Provider.OnCheck = _ => throw new InvalidOperationException("nobody should ask");

        (await AcceptedAsync("sora-2", asked => asked with { Seconds = 8 })).Request.Seconds.ShouldBe(10);
    }

    [Fact]
    public async Task Webhooks_OfTheKeyAndOfTheRequest_AreEachToldOnce()
    {
        var generation = await AcceptedAsync("gpt-image", asked => asked with
        {
            Client = asked.Client with { Webhooks = ["https://hooks.test/a", "https://hooks.test/b"] },
            WebhookUrl = new Uri("https://hooks.test/b"),
        });

        generation.Webhooks.ShouldBe(["https://hooks.test/a", "https://hooks.test/b"]);
        (await AcceptedAsync("gpt-image", asked => asked)).Webhooks.ShouldBeEmpty();
    }

    private async Task<Generation> AcceptedAsync(string model, Func<IntakeRequest, IntakeRequest> change) =>
        (await _road.AskAsync(model, change)).ShouldBeOfType<IntakeOutcome.Accepted>().Batch.ShouldHaveSingleItem();

    private async Task<IntakeOutcome.TurnedAway> TurnedAwayAsync(string model, Func<IntakeRequest, IntakeRequest> change) =>
        (await _road.AskAsync(model, change)).ShouldBeOfType<IntakeOutcome.TurnedAway>();
}
