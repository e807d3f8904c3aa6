using Microsoft.Extensions.Options;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work;
using Torii.Core.Work.Dispatching;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work.Intaking;

/// <summary>How many get in, side by side.</summary>
public sealed class LimitsTests
{
    private static readonly Client Bounded = Samples.Client("one") with { QueueBound = 10 };

    private readonly ClientLoad _load = new();
    private readonly Limits _limits;

    public LimitsTests() => _limits = new Limits(_load, new ClientRates(new ManualTimeProvider()), Options.Create(new WorkOptions { QueueBound = 25 }));

    [Fact]
    public void Enter_ManyAtOnce_LetsExactlyTheClientsBoundIn()
    {
        var refusals = EnterAtOnce(50, Bounded);

        refusals.Count(refusal => refusal is null).ShouldBe(10);
        refusals.OfType<IntakeOutcome.TurnedAway>().ShouldAllBe(away => away.Reason == IntakeRefusal.QueueFull && away.RetryAfter > TimeSpan.Zero);
    }

    [Fact]
    public void Enter_ManyAtOnceAndWritten_LetsExactlyTheClientsBoundIn()
    {
        var refusals = EnterAtOnce(200, Bounded, written: true);

        refusals.Count(refusal => refusal is null).ShouldBe(10);
        _load.WaitingOf("one").ShouldBe(10);
        _limits.Enter(Bounded, 1).ShouldNotBeNull();
    }

    [Fact]
    public void Enter_ManyClientsAtOnce_LetExactlyTheBoundOfAllIn()
    {
        var refusals = new IntakeOutcome.TurnedAway?[100];
        Parallel.For(0, 100, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i => refusals[i] = _limits.Enter(Samples.Client($"client {i % 7}"), 1));

        refusals.Count(refusal => refusal is null).ShouldBe(25);
    }

    [Fact]
    public void Enter_ManyAtOnce_LetsExactlyTheRateIn()
    {
        var rated = Samples.Client("one") with { RequestsPerMinute = 7 };

        EnterAtOnce(50, rated).Count(refusal => refusal is null).ShouldBe(7);
    }

    [Fact]
    public void Enter_OverTheRate_GivesTheRoomBack()
    {
        var rated = Bounded with { RequestsPerMinute = 2 };
        _limits.Enter(rated, 2).ShouldBeNull();
        for (var i = 0; i < 20; i++)
        {
            _limits.Enter(rated, 2).ShouldNotBeNull().Reason.ShouldBe(IntakeRefusal.TooManyRequests);
        }

        _limits.Leave(rated, 2);
        _limits.Enter(Bounded, 10).ShouldBeNull();
    }

    [Theory]
    [InlineData(2, null, 2)]
    [InlineData(null, 4, 4)]
    [InlineData(3, 2, 2)]
    public void Enter_WithMoreThanCouldEverGetIn_IsNotAskedToComeBack(int? rate, int? queue, int most)
    {
        var bounded = Bounded with { RequestsPerMinute = rate, QueueBound = queue };

        var refusal = _limits.Enter(bounded, 5).ShouldNotBeNull();

        (refusal.Reason, refusal.Param, refusal.RetryAfter).ShouldBe((IntakeRefusal.InvalidRequest, "n", null));
        refusal.Message.ShouldContain($" {most} results");
    }

    [Fact]
    public void Enter_OfAFullQueue_IsNotCountedAsAsked()
    {
        var rated = Samples.Client("one") with { RequestsPerMinute = 1, QueueBound = 0 };
        _limits.Enter(rated, 1).ShouldNotBeNull().Reason.ShouldBe(IntakeRefusal.QueueFull);

        _limits.Enter(rated with { QueueBound = 1 }, 1).ShouldBeNull();
    }

    [Fact]
    public void Leave_GivesTheRoomBack()
    {
        _limits.Enter(Bounded, 6).ShouldBeNull();
        _limits.Enter(Bounded, 6).ShouldNotBeNull();
        _limits.Leave(Bounded, 6);

        _limits.Enter(Bounded, 10).ShouldBeNull();
    }

    [Fact]
    public void Written_CountsOnceAndUntilItIsClaimed()
    {
        _limits.Enter(Bounded, 10).ShouldBeNull();
        for (var i = 0; i < 10; i++)
        {
            Move(null, GenerationState.Queued);
        }

        _limits.Enter(Bounded, 1).ShouldNotBeNull();
        Move(GenerationState.Queued, GenerationState.Active);
        _limits.Enter(Bounded, 1).ShouldBeNull();
        _limits.Enter(Bounded, 1).ShouldNotBeNull();
    }

    // It waited already when it was refused by its account: room for it is not what others have reserved.
    [Fact]
    public void BackInTheQueue_TakesNothingOfWhatOthersReserved()
    {
        Move(null, GenerationState.Queued);
        Move(GenerationState.Queued, GenerationState.Active);
        _limits.Enter(Bounded, 9).ShouldBeNull();
        Move(GenerationState.Active, GenerationState.Queued);

        _limits.Enter(Bounded, 1).ShouldNotBeNull();
    }

    private IntakeOutcome.TurnedAway?[] EnterAtOnce(int many, Client client, bool written = false)
    {
        var refusals = new IntakeOutcome.TurnedAway?[many];
        Parallel.For(0, many, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            refusals[i] = _limits.Enter(client, 1);
            if (written && refusals[i] is null)
            {
                Move(null, GenerationState.Queued);
            }
        });
        return refusals;
    }

    private void Move(GenerationState? from, GenerationState to) =>
        _load.OnCommitted(new Committed { Generations = [new GenerationMoved("generation", "one", Samples.VideoLane, from, to)] });
}
