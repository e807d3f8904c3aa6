using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Tests.Support;
using Torii.Core.Work;
using Torii.Core.Work.Caring;

namespace Torii.Core.Tests.Work.Caring;

[Collection(RunsAlone.Name)]
public sealed class ConductTests : IAsyncDisposable
{
    private const string Scope = "account:a";

    private TestRoad _road = new();

    public ConductTests() => _road.Add(Samples.Account("a"));

    private Conduct Conduct => _road.Get<Conduct>();

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Theory]
    [InlineData(Cause.TaskFailed)]
    [InlineData(Cause.BadAnswer)]
    public async Task Errors_ThreeInARow_HoldTheAccountForAnHour(Cause cause)
    {
        await FailAsync(cause, cause);
        _road.Pool.HoldOf(Scope)?.Cause.ShouldNotBe(Cause.TooManyErrors);
        await FailAsync(cause);

        var hold = _road.Accounts.Holds[Scope];
        (hold.Cause, hold.Until, hold.Strikes).ShouldBe((Cause.TooManyErrors, _road.Time.GetUtcNow() + TimeSpan.FromHours(1), 1));
        hold.Text.ShouldBe(new Refusal(cause).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TaskIsOver_AccountThatWasFull_HasAPlaceAgain(bool isDelivered)
    {
        var full = HoldScope.AccountKind("a", GenerationKind.Video);
        await FailAsync(Cause.TooManyAtOnce);
        _road.Pool.HoldOf(full).ShouldNotBeNull();

        await (isDelivered
            ? Conduct.DeliveredAsync("a", GenerationKind.Video, default)
            : Conduct.FailedAsync("a", GenerationKind.Video, Target.Sora.Name, new Refusal(Cause.Content), default));

        _road.Pool.HoldOf(full).ShouldBeNull();
    }

    [Theory]
    [InlineData(Cause.Content)]
    [InlineData(Cause.InvalidRequest)]
    [InlineData(Cause.Unauthorized)]
    [InlineData(Cause.PlanRequired)]
    [InlineData(Cause.Quota)]
    [InlineData(Cause.RateLimit)]
    [InlineData(Cause.TooManyAtOnce)]
    [InlineData(Cause.HeavyLoad)]
    [InlineData(Cause.Challenge)]
    [InlineData(Cause.Country)]
    [InlineData(Cause.Egress)]
    [InlineData(Cause.Unavailable)]
    [InlineData(Cause.ServerError)]
    [InlineData(Cause.SubmissionUnknown)]
    [InlineData(Cause.ResultUnavailable)]
    [InlineData(Cause.NoCapacity)]
    [InlineData(Cause.TimedOut)]
    [InlineData(Cause.Internal)]
    public async Task WhatItDidNotDo_HoweverOften_IsNotCounted(Cause cause)
    {
        await FailAsync(cause, cause, cause, cause);
        _road.Pool.Release(Scope);
        await FailAsync(Cause.TaskFailed, Cause.TaskFailed);

        _road.Pool.HoldOf(Scope).ShouldBeNull();
    }

    [Fact]
    public async Task Success_BetweenErrors_BeginsTheCountAnew()
    {
        await FailAsync(Cause.TaskFailed, Cause.TaskFailed);
        await Conduct.DeliveredAsync("a", GenerationKind.Image, default);
        await FailAsync(Cause.TaskFailed, Cause.TaskFailed);

        _road.Accounts.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hold_ThatHasEnded_IsFollowedByALongerOneAtTheNextError()
    {
        List<double> hours = [];
        await FailAsync(Cause.TaskFailed, Cause.TaskFailed);
        for (var i = 0; i < 7; i++)
        {
            await FailAsync(Cause.TaskFailed);
            var length = _road.Pool.HoldOf(Scope)!.End - _road.Time.GetUtcNow();
            hours.Add(length.TotalHours);
            _road.Time.Advance(length);
        }

        hours.ShouldBe([1, 2, 4, 8, 16, 24, 24]);
    }

    [Fact]
    public async Task Errors_OfWorkThatWasUnderWay_DoNotProlongTheHold()
    {
        await FailAsync(Cause.TaskFailed, Cause.TaskFailed, Cause.TaskFailed);
        var hold = _road.Accounts.Holds[Scope];
        _road.Time.Advance(TimeSpan.FromMinutes(10));
        await FailAsync(Cause.TaskFailed, Cause.BadAnswer, Cause.TaskFailed);

        _road.Accounts.Holds[Scope].ShouldBe(hold);
    }

    [Fact]
    public async Task Success_OfWorkThatWasUnderWay_EndsTheHold()
    {
        await FailAsync(Cause.TaskFailed, Cause.TaskFailed, Cause.TaskFailed);
        await Conduct.DeliveredAsync("a", GenerationKind.Video, default);

        _road.Accounts.Holds.ShouldBeEmpty();
        _road.Pool.HoldOf(Scope).ShouldBeNull();
    }

    [Fact]
    public async Task AcceptanceAlone_KeepsTheStrikes()
    {
        await FailAsync(Cause.TaskFailed, Cause.TaskFailed, Cause.TaskFailed);
        _road.Time.Advance(TimeSpan.FromHours(1));
        await _road.Get<Holds>().ForgetAsync(Samples.Account("a"), GenerationKind.Video, Target.Sora.Name, default);
        await FailAsync(Cause.TaskFailed);

        _road.Accounts.Holds[Scope].Strikes.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, 50, false)]
    [InlineData(1, 1, true)]
    [InlineData(5, 4, false)]
    [InlineData(5, 5, true)]
    public async Task Threshold_IsTheOperators(int threshold, int errors, bool holds)
    {
        await _road.DisposeAsync();
        _road = new TestRoad(options => options.ErrorThreshold = threshold);
        _road.Add(Samples.Account("a"));
        await FailAsync([.. Enumerable.Repeat(Cause.TaskFailed, errors)]);

        _road.Accounts.Holds.ContainsKey(Scope).ShouldBe(holds);
    }

    [Fact]
    public async Task EveryAccountOfTheUpstreamFails_NobodyIsBlamed()
    {
        _road.Add(Samples.Account("b"));
        for (var i = 0; i < 5; i++)
        {
            await FailOfAsync("b", Cause.TaskFailed);
            await FailOfAsync("a", Cause.TaskFailed);
        }

        _road.Accounts.Holds.ShouldBeEmpty();

        await Conduct.DeliveredAsync("b", GenerationKind.Video, default);
        await FailOfAsync("a", Cause.TaskFailed);
        _road.Accounts.Holds.Keys.ShouldBe([Scope]);
    }

    [Fact]
    public async Task OnTheRoad_FailingTasks_TakeTheAccountOutAndOthersGoOn()
    {
        _road.Add(Samples.Account("b"));
        _road.Provider.OnPoll = account => account == "b" ? null : new PollOutcome.Answered(
            _road.Provider.Tasks.Where(task => task.AccountId == "a").ToDictionary(task => task.Name, TaskReport (_) => new TaskReport.Failed(new Refusal(Cause.TaskFailed)), StringComparer.Ordinal));
        await _road.StartAsync();
        for (var i = 0; i < 12; i++)
        {
            var id = await _road.AskOneAsync();
            _road.Until(() => _road.HasEnded(id));
        }

        _road.Accounts.Holds[Scope].Cause.ShouldBe(Cause.TooManyErrors);
        _road.Generations().Count(generation => generation.State == GenerationState.Failed).ShouldBe(3);
        _road.Generations().Count(generation => generation.State == GenerationState.Completed).ShouldBe(9);
    }

    private Task FailAsync(params Cause[] causes) => FailOfAsync("a", causes);

    private async Task FailOfAsync(string accountId, params Cause[] causes)
    {
        foreach (var cause in causes)
        {
            await Conduct.FailedAsync(accountId, GenerationKind.Video, Target.Sora.Name, new Refusal(cause), default);
        }
    }
}
