using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work.Intaking;

[Collection(RunsAlone.Name)]
public sealed class IntakeTests : IAsyncDisposable
{
    private const string ProModel = "sora2pro-landscape-10s";

    private readonly TestRoad _road = new(options => options.QueueBound = 20);

    public IntakeTests() => _road.Add(Samples.Account("a"));

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Request_ForOne_IsQueuedAsAsked()
    {
        var accepted = (await _road.AskAsync(model: "sora-video-portrait-15s")).ShouldBeOfType<IntakeOutcome.Accepted>();

        var generation = accepted.Batch.ShouldHaveSingleItem();
        _road.Generation(generation.Id).Request.ShouldBe(generation.Request);
        (generation.State, generation.AskedModel, generation.Request.Model).ShouldBe((GenerationState.Queued, "sora-video-portrait-15s", "sora2-portrait-15s"));
        (generation.Request.Size.ToString(), generation.Request.Seconds).ShouldBe(("720x1280", 15));
        generation.Lane.ShouldBe(Samples.VideoLane);
        generation.Deadline.ShouldBe(ManualTimeProvider.Start + TimeSpan.FromMinutes(30));
        generation.Adjustments.ShouldBeEmpty();
        accepted.Ahead.ShouldBe(0);
    }

    [Fact]
    public async Task Request_ForSeveral_IsABatchNamedAfterItsFirst()
    {
        await _road.AskAsync(count: 2);
        var accepted = (await _road.AskAsync(count: 3)).ShouldBeOfType<IntakeOutcome.Accepted>();

        accepted.Batch.Select(generation => generation.Position).ShouldBe([0, 1, 2]);
        accepted.Batch.Select(generation => generation.BatchId).Distinct().ShouldBe([accepted.Batch[0].Id]);
        accepted.Batch.Select(generation => generation.Id).ShouldBeUnique();
        accepted.Ahead.ShouldBe(2);
    }

    [Theory]
    [InlineData("sora2-landscape-10s", "sora2-landscape-10s", true)]
    [InlineData("sora2-landscape-10s", "sora-video", true)]
    [InlineData("sora-video", "sora2-landscape-10s", true)]
    [InlineData("sora-video", "sora2-portrait-10s", false)]
    [InlineData("gpt-image", "sora-video", false)]
    public async Task Model_NotAmongTheClients_IsTurnedAway(string allowed, string asked, bool isAccepted)
    {
        _road.Add(Samples.Client("one") with { Models = [allowed] });
        var outcome = await _road.AskAsync("one", asked);

        (outcome is IntakeOutcome.Accepted).ShouldBe(isAccepted);
        if (outcome is IntakeOutcome.TurnedAway away)
        {
            (away.Reason, away.Param).ShouldBe((IntakeRefusal.ModelNotAllowed, "model"));
            away.Message.ShouldContain(asked);
            away.Message.ShouldContain(allowed);
        }
    }

    [Fact]
    public async Task TooManyRequests_AreTurnedAwayUntilThereIsRoom()
    {
        _road.Add(Samples.Client("one") with { RequestsPerMinute = 3 });
        await _road.AskAsync("one", count: 2);

        var away = await TurnedAwayAsync(client: "one", count: 2);
        (away.Reason, away.RetryAfter).ShouldBe((IntakeRefusal.TooManyRequests, TimeSpan.FromMinutes(1)));
        (await _road.AskAsync("one")).ShouldBeOfType<IntakeOutcome.Accepted>();

        _road.Time.Advance(TimeSpan.FromMinutes(1));
        (await _road.AskAsync("one", count: 3)).ShouldBeOfType<IntakeOutcome.Accepted>();
    }

    [Fact]
    public async Task QueueBoundOfTheClient_CountsWhatItHasWaiting()
    {
        _road.Add(Samples.Client("one") with { QueueBound = 3 });
        await _road.AskAsync("one", count: 3);

        var away = await TurnedAwayAsync(client: "one");
        away.Reason.ShouldBe(IntakeRefusal.QueueFull);
        away.RetryAfter.ShouldNotBeNull();
        (await _road.AskAsync("two")).ShouldBeOfType<IntakeOutcome.Accepted>();
    }

    [Fact]
    public async Task QueueBound_WhatItTurnsAway_IsNotCountedAsAsked()
    {
        _road.Add(Samples.Client("one") with { QueueBound = 2, RequestsPerMinute = 3 });
        await _road.AskAsync("one", count: 2);
        (await TurnedAwayAsync(client: "one")).Reason.ShouldBe(IntakeRefusal.QueueFull);
        foreach (var generation in _road.Generations())
        {
            await _road.CancelAsync(generation.Id);
        }

        (await _road.AskAsync("one")).ShouldBeOfType<IntakeOutcome.Accepted>();
    }

    [Fact]
    public async Task QueueBoundOfAll_CountsWhatWaitsInAll()
    {
        await _road.AskAsync("one", count: 15);

        (await TurnedAwayAsync(client: "two", count: 6)).Reason.ShouldBe(IntakeRefusal.QueueFull);
        (await _road.AskAsync("two", count: 5)).ShouldBeOfType<IntakeOutcome.Accepted>();
    }

    [Fact]
    public async Task NoAccountAtAll_IsTurnedAwayAtOnce()
    {
        await using var road = new TestRoad();
        var away = (await road.AskAsync()).ShouldBeOfType<IntakeOutcome.TurnedAway>();

        (away.Reason, away.RetryAfter).ShouldBe((IntakeRefusal.NoAccount, null));
        away.Message.ShouldContain("there is none");
    }

    [Fact]
    public async Task NoAccountThatEverCould_SaysWhyForHowMany()
    {
        _road.Add(Samples.Account("b") with { Plan = "chatgpt_plus" });
        _road.Add(Samples.Account("c") with { Plan = "chatgpt_pro", Status = AccountStatus.Disabled });
        var away = await TurnedAwayAsync(model: ProModel);

        away.Reason.ShouldBe(IntakeRefusal.NoAccount);
        away.Message.ShouldContain("2 accounts without the plan chatgpt_pro, 1 account switched off");
        _road.Rows.Generations.ShouldBeEmpty();
    }

    [Fact]
    public async Task AllAccountsRest_IsAcceptedAndWaits()
    {
        _road.Pool.Put(new Hold("account:a", Cause.Quota, _road.Time.GetUtcNow() + TimeSpan.FromMinutes(5), 1, null));

        (await _road.AskAsync()).ShouldBeOfType<IntakeOutcome.Accepted>();
    }

    [Theory]
    [InlineData("chatgpt_pro", true)]
    [InlineData("chatgpt_plus", false)]
    public async Task PlanUnknown_IsLookedUpFirst(string plan, bool isAccepted)
    {
        _road.Add(Samples.Account("b") with { Plan = null });
        _road.Provider.OnCheck = _ => new CheckOutcome.Working(plan);

        (await _road.AskAsync(model: ProModel) is IntakeOutcome.Accepted).ShouldBe(isAccepted);
        _road.Accounts.Plans.ShouldBe(new Dictionary<string, string> { ["b"] = plan });
        _road.Pool.Find("b")!.Value.Account.Plan.ShouldBe(plan);
    }

    [Fact]
    public async Task PlanUnknown_CannotBeLookedUpNow_IsAcceptedAndWaits()
    {
        _road.Add(Samples.Account("b") with { Plan = null });
        _road.Provider.OnCheck = _ => new CheckOutcome.Refused(new Refusal(Cause.Unavailable));

        (await _road.AskAsync(model: ProModel)).ShouldBeOfType<IntakeOutcome.Accepted>();
    }

    [Fact]
    public async Task PlanUnknown_CredentialIsDead_IsTurnedAway()
    {
        _road.Add(Samples.Account("b") with { Plan = null });
        _road.Provider.OnCheck = _ => new CheckOutcome.Refused(new Refusal(Cause.Unauthorized));

        (await TurnedAwayAsync(model: ProModel)).Message.ShouldContain("1 account whose access has ended");
    }

    [Fact]
    public async Task PlanUnknown_OfAnAccountThatIsNotNeeded_IsNotAskedFor()
    {
        _road.Add(Samples.Account("b") with { Plan = null });
        _road.Add(Samples.Account("c") with { Plan = "chatgpt_pro" });
        _road.Provider.OnCheck = _ => throw new InvalidOperationException("nobody should ask");

        (await _road.AskAsync(model: ProModel)).ShouldBeOfType<IntakeOutcome.Accepted>();
    }

    [Fact]
    public async Task InputThatIsGone_IsTurnedAwayAndNothingIsWritten()
    {
        _road.Media.Inputs["here"] = new MediaRecord { Id = "here", Role = MediaRole.Input, ContentType = "image/png", Length = 1, Hash = "", CreatedAt = ManualTimeProvider.Start };
        (await _road.AskAsync(images: ["here"])).ShouldBeOfType<IntakeOutcome.Accepted>().Batch[0].Request.Images.ShouldBe(["here"]);

        var away = await TurnedAwayAsync(images: ["here", "gone"]);
        away.Reason.ShouldBe(IntakeRefusal.MediaGone);
        away.Message.ShouldContain("gone");
        _road.Rows.Generations.Count.ShouldBe(1);
    }

    [Fact]
    public async Task OnlySimulated_SaysSo()
    {
        await using var road = new TestRoad();
        road.Add(Samples.Account("s"), Samples.Simulator);

        (await road.AskAsync()).ShouldBeOfType<IntakeOutcome.Accepted>().Batch[0].Adjustments.ShouldBe([Simulated.Adjustment]);
    }

    private async Task<IntakeOutcome.TurnedAway> TurnedAwayAsync(
        string client = "client", string model = "sora2-landscape-10s", int count = 1, params string[] images) =>
        (await _road.AskAsync(client, model, count, images)).ShouldBeOfType<IntakeOutcome.TurnedAway>();
}
