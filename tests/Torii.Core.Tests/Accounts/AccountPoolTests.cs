using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using static Torii.Core.Generations.AttemptState;

namespace Torii.Core.Tests.Accounts;

public sealed class AccountPoolTests
{
    private static readonly Lane Lane = Samples.VideoLane;

    private readonly ManualTimeProvider _time = new();
    private readonly AccountPool _pool;

    public AccountPoolTests() => _pool = new AccountPool(new RoundRobin(), RouteBook.OnlySora, _time);

    [Fact]
    public void Reserve_EmptyPool_GivesNull() => _pool.Reserve(Lane).ShouldBeNull();

    [Fact]
    public void Reserve_GateShut_WaitsUntilTheSubmissionIsDecided()
    {
        Add(Samples.Account("a"));
        var seat = _pool.Reserve(Lane).ShouldNotBeNull();
        (seat.Slot, seat.Gate).ShouldBe((0, 0));
        _pool.Reserve(Lane).ShouldBeNull();

        Commit(seat, null, Preparing);
        Commit(seat, Preparing, Submitting);
        Commit(seat, Submitting, Unknown);
        _pool.Reserve(Lane).ShouldBeNull();

        Commit(seat, Unknown, Accepted);
        var next = _pool.Reserve(Lane).ShouldNotBeNull();
        (next.Slot, next.Gate).ShouldBe((1, 0));
    }

    [Fact]
    public void Reserve_AcceptedAttempt_HoldsItsSlotUntilItsTaskEnds()
    {
        Add(Samples.Account("a") with { VideoLimit = 1 });
        var seat = _pool.Reserve(Lane)!;
        Commit(seat, null, Preparing);
        Commit(seat, Preparing, Submitting);
        Commit(seat, Submitting, Accepted);
        _pool.Reserve(Lane).ShouldBeNull();

        Commit(seat, Accepted, Ended);
        _pool.Reserve(Lane)!.Slot.ShouldBe(0);
    }

    [Theory]
    [InlineData(Refused)]
    [InlineData(Absent)]
    [InlineData(Ended)]
    public void OnCommitted_AttemptThatIsOver_FreesSlotAndGate(AttemptState end)
    {
        Add(Samples.Account("a") with { VideoLimit = 1 });
        var seat = _pool.Reserve(Lane)!;
        Commit(seat, Preparing, Submitting);
        var freed = 0;
        _pool.Freed += () => freed++;

        Commit(seat, end == Absent ? Unknown : Submitting, end);

        freed.ShouldBe(1);
        _pool.Reserve(Lane).ShouldNotBeNull();
    }

    [Fact]
    public void Reserve_OtherKind_HasSlotsAndGatesOfItsOwn()
    {
        Add(Samples.Account("a") with { VideoLimit = 1 });
        _pool.Reserve(Lane).ShouldNotBeNull();

        _pool.Reserve(Samples.LaneOf(GenerationKind.Image)).ShouldNotBeNull();
    }

    [Fact]
    public void Reserve_ProviderWithoutGates_GivesSlotsAtOnce()
    {
        Add(Samples.Account("a"), gates: null);

        Enumerable.Range(0, 3).Select(_ => _pool.Reserve(Lane)!).Select(seat => (seat.Slot, seat.Gate)).ShouldBe([(0, null), (1, null), (2, null)]);
    }

    [Fact]
    public void GiveBack_ClaimThatCameToNothing_LeavesNoTrace()
    {
        Add(Samples.Account("a") with { VideoLimit = 1, MaxRpm = 1 });
        for (var i = 0; i < 5; i++)
        {
            _pool.GiveBack(_pool.Reserve(Lane).ShouldNotBeNull());
        }
    }

    [Fact]
    public void Reserve_MaxRpm_CountsWhatIsAboutToBeSentAndWhatWasSentThisMinute()
    {
        Add(Samples.Account("a") with { MaxRpm = 2 }, gates: null);
        var (first, second) = (_pool.Reserve(Lane)!, _pool.Reserve(Lane)!);
        _pool.Reserve(Lane).ShouldBeNull();

        Commit(first, Preparing, Submitting);
        _time.Advance(TimeSpan.FromSeconds(10));
        Commit(second, Preparing, Submitting);
        _pool.Reserve(Lane).ShouldBeNull();
        _pool.FirstFree(Lane).ShouldBe(ManualTimeProvider.Start + TimeSpan.FromMinutes(1));

        _time.Advance(TimeSpan.FromSeconds(50));
        _pool.Reserve(Lane).ShouldNotBeNull();
        _pool.Reserve(Lane).ShouldBeNull();
    }

    [Fact]
    public void Reserve_MaxRpm_DoesNotCountWhatWasNeverSent()
    {
        Add(Samples.Account("a") with { MaxRpm = 1 });
        for (var i = 0; i < 5; i++)
        {
            Commit(_pool.Reserve(Lane).ShouldNotBeNull(), Preparing, Refused);
        }
    }

    [Fact]
    public void Recall_AfterARestart_KnowsSlotsGatesAndRate()
    {
        Add(Samples.Account("a") with { VideoLimit = 3, MaxRpm = 3 });
        _pool.Recall(
            [
                Opened(Samples.Attempt(Accepted, accountId: "a") with { Slot = 0, Gate = 0 }),
                Opened(Samples.Attempt(Unknown, accountId: "a") with { Slot = 2, Gate = 0 }),
                Opened(Samples.Attempt(Accepted, accountId: "gone")),
            ],
            [new Submission("a", GenerationKind.Video, _time.GetUtcNow()), new Submission("a", GenerationKind.Video, _time.GetUtcNow())]);
        _pool.Reserve(Lane).ShouldBeNull();

        Commit(new Seat(Samples.Account("a"), Target.Sora.Name, GenerationKind.Video, 2, 0), Unknown, Absent);
        _pool.Reserve(Lane)!.Slot.ShouldBe(1);
        _pool.Judge(Lane).ShouldHaveSingleItem().Verdict.Kind.ShouldBe(VerdictKind.Busy);
    }

    [Fact]
    public void Recall_UnsentAttempt_CountsUntilItIsSent()
    {
        Add(Samples.Account("a") with { MaxRpm = 1 });
        _pool.Recall([Opened(Samples.Attempt(Preparing, accountId: "a"))], []);
        Commit(new Seat(Samples.Account("a"), Target.Sora.Name, GenerationKind.Video, 0, 0), Preparing, Refused);

        _pool.Reserve(Lane).ShouldNotBeNull();
    }

    [Fact]
    public void IsSimulated_RealAccountComes_SupersedesTheSimulatedOnes()
    {
        _pool.IsSimulated.ShouldBeFalse();
        _pool.Put(Samples.Account("s"), Samples.Simulator, Samples.Traits);
        _pool.IsSimulated.ShouldBeTrue();
        Add(Samples.Account("a"));

        _pool.IsSimulated.ShouldBeFalse();
        _pool.Judge(Lane).ToDictionary(judged => judged.Account.Id, judged => judged.Verdict.Kind).ShouldBe(
            new Dictionary<string, VerdictKind> { ["s"] = VerdictKind.Simulated, ["a"] = VerdictKind.Usable });

        // Who has had a real account must not be given simulated results for want of it.
        Add(Samples.Account("a") with { Status = AccountStatus.Retired });
        _pool.IsSimulated.ShouldBeFalse();
        _pool.Count.ShouldBe(1);
        _pool.Reserve(Lane).ShouldBeNull();
    }

    [Fact]
    public void IsSimulated_WithoutAnySimulatedAccount_IsFalse()
    {
        Add(Samples.Account("a") with { Status = AccountStatus.Retired });

        _pool.IsSimulated.ShouldBeFalse();
    }

    [Fact]
    public void Update_BringsARealAccountBack_SupersedesTheSimulatedOnes()
    {
        _pool.Put(Samples.Account("s"), Samples.Simulator, Samples.Traits);
        Add(Samples.Account("a") with { Status = AccountStatus.Retired });
        _pool.IsSimulated.ShouldBeTrue();

        _pool.Update("a", account => account with { Status = AccountStatus.Enabled });

        _pool.IsSimulated.ShouldBeFalse();
    }

    [Fact]
    public void Remove_OfAnIdleAccount_ForgetsIt_AndOfABusyOneDoesNot()
    {
        Add(Samples.Account("a"));
        Add(Samples.Account("b"));
        var seat = _pool.Reserve(Lane)!;
        var idle = seat.Account.Id == "a" ? "b" : "a";

        _pool.Remove(seat.Account.Id).ShouldBeFalse();
        _pool.Remove(idle).ShouldBeTrue();
        _pool.Remove(idle).ShouldBeFalse();
        _pool.Find(idle).ShouldBeNull();
        _pool.Count.ShouldBe(1);
    }

    [Fact]
    public void Put_KnownAccount_IsBroughtUpToDateAndTold()
    {
        Add(Samples.Account("a") with { Plan = null });
        var freed = 0;
        _pool.Freed += () => freed++;
        Add(Samples.Account("a") with { Plan = "chatgpt_pro" });

        freed.ShouldBe(1);
        _pool.Find("a")!.Value.Account.Plan.ShouldBe("chatgpt_pro");
        _pool.All().Count.ShouldBe(1);
        _pool.Find("b").ShouldBeNull();
    }

    private void Add(Account account, int? gates = 1) => _pool.Put(account, Samples.Upstream, Samples.Traits with { SubmissionsAtOnce = gates });

    private static OpenWork Opened(Attempt attempt) => new(Samples.Generation("generation", GenerationState.Active), attempt, []);

    private void Commit(Seat seat, AttemptState? from, AttemptState to) => _pool.OnCommitted(new Committed
    {
        Attempts = [new AttemptMoved("attempt", seat.Account.Id, seat.Kind, seat.Slot, seat.Gate, from, to, _time.GetUtcNow())],
    });
}
