using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work.Caring;

/// <summary>What a refusal before acceptance leads to: another account, the same one later, or the end.</summary>
[Collection(RunsAlone.Name)]
public sealed class AnotherTryTests : IAsyncDisposable
{
    private readonly TestRoad _road = new();

    public static TheoryData<Cause> CausesToTryAgain => [.. Enum.GetValues<Cause>().Where(cause => CauseTable.Of(cause).MayTryAgain)];

    public static TheoryData<Cause> CausesThatEnd => [.. Enum.GetValues<Cause>().Where(cause => !CauseTable.Of(cause).MayTryAgain)];

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Theory]
    [MemberData(nameof(CausesToTryAgain))]
    public async Task Refused_WithAnotherAccountFree_GoesToThat(Cause cause)
    {
        await StartAsync("a", "b");
        _road.Provider.OnRun = run => run.Access.Account.Id == "a" ? new StepOutcome.Refused(new Refusal(cause, "not here")) : null;
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
        _road.AttemptsOf(id).Select(attempt => attempt.AccountId).ShouldBe(["a", "b"]);
        _road.TimelineOf(id).ShouldStartWith("Queued Claimed Submitted Refused Claimed Submitted Accepted");
        _road.Rows.Events.Single(entry => entry.Type == TimelineEventType.Refused).Text.ShouldBe(new Refusal(cause, "not here").Message);
    }

    [Theory]
    [InlineData(Cause.RateLimit, 30)]
    [InlineData(Cause.TooManyAtOnce, 10)]
    [InlineData(Cause.ServerError, 2)]
    [InlineData(Cause.HeavyLoad, 5)]
    public async Task Refused_WithNoOtherAccount_GoesToTheSameAfterAPause(Cause cause, int seconds)
    {
        await StartAsync("a");
        _road.Provider.OnRun = _ => _road.Provider.Submissions == 1 ? new StepOutcome.Refused(new Refusal(cause)) : null;
        var id = await _road.AskOneAsync();
        _road.Pass(TimeSpan.FromSeconds(seconds - 1));
        _road.Provider.Submissions.ShouldBe(1);
        _road.Pass(TimeSpan.FromSeconds(2));

        _road.Provider.Submissions.ShouldBe(2);
        _road.Until(() => _road.HasEnded(id));
        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
    }

    [Fact]
    public async Task Refused_WithRetryAfterZero_IsNotTriedAgainAtOnce()
    {
        await StartAsync("a");
        _road.Provider.OnRun = _ => new StepOutcome.Refused(new Refusal(Cause.RateLimit, null, TimeSpan.Zero));
        await _road.AskOneAsync();
        _road.Pass(TimeSpan.FromSeconds(0.5));

        _road.Provider.Submissions.ShouldBe(1);
    }

    [Fact]
    public async Task Refused_AgainAndAgain_EndsAtTheCapWithItsTrail()
    {
        await StartAsync([.. Enumerable.Range(0, 15).Select(number => $"account{number}")]);
        _road.Provider.OnRun = _ => new StepOutcome.Refused(new Refusal(Cause.TooManyAtOnce));
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));

        (_road.Generation(id).State, _road.Generation(id).Cause).ShouldBe((GenerationState.Failed, Cause.TooManyAtOnce));
        _road.AttemptsOf(id).Select(attempt => attempt.AccountId).ShouldBeUnique();
        _road.AttemptsOf(id).Count.ShouldBe(10);
        _road.TimelineOf(id).Split(' ').Count(entry => entry == nameof(TimelineEventType.Refused)).ShouldBe(9);
    }

    [Theory]
    [MemberData(nameof(CausesThatEnd))]
    public async Task Refused_ForWhatNoOtherTryCanMend_Ends(Cause cause)
    {
        await StartAsync("a", "b");
        _road.Provider.OnRun = _ => new StepOutcome.Refused(new Refusal(cause));
        var id = await _road.AskOneAsync();
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).Cause.ShouldBe(cause);
        _road.Provider.Submissions.ShouldBe(1);
        _road.Accounts.Holds.ShouldBeEmpty();
    }

    private async Task StartAsync(params string[] accounts)
    {
        foreach (var account in accounts)
        {
            // What is shared by all (the upstream) makes all wait; a way out of its own does not.
            _road.Add(Samples.Account(account) with { Egress = "of-" + account });
        }

        await _road.StartAsync();
    }
}
