using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work;

namespace Torii.Core.Tests.Work;

/// <summary>When the cost of a generation is to be settled, and its task to be called off.</summary>
public sealed class RoadOwingTests
{
    private static readonly DateTimeOffset Now = ManualTimeProvider.Start + TimeSpan.FromMinutes(1);
    private static readonly WorkOptions Options = new();
    private static readonly Errand Settle = Errand.OnceFor(ErrandKinds.Settle, "generation", Now);
    private static readonly Errand Cancel = Errand.OnceFor(ErrandKinds.CancelTask, "generation", Now);

    // What ends the last attempt of a generation.
    private static readonly Dictionary<string, Func<OpenWork, decimal?, Change>> Last = new(StringComparer.Ordinal)
    {
        ["delivered"] = (work, cost) => Road.Delivered(work, new TaskReport.Succeeded("result", []) { Cost = cost }, Options, Now),
        ["answered"] = (work, cost) => Road.Answered(work, "A heron.", [], cost, Now),
        ["task failed"] = (work, cost) => Road.TaskFailed(work, new Refusal(Cause.TaskFailed), cost, Now),
        ["vanished"] = (work, _) => Road.Vanished(work, Now),
        ["given up"] = (work, _) => Road.GivenUp(work with { Attempt = Samples.Attempt(AttemptState.Submitting) }, "reset", Now),
        ["refused for good"] = (work, _) => Road.Refused(work with { Attempt = Samples.Attempt(AttemptState.Submitting) }, new Refusal(Cause.Content), null, Options, Now),
    };

    // What may leave an attempt behind that goes on.
    private static readonly Dictionary<string, Func<OpenWork, Change>> Abandoning = new(StringComparer.Ordinal)
    {
        ["cancelled"] = work => Road.Cancel(work.Generation, Now),
        ["overdue"] = work => Road.Overdue(work, Now),
        ["unauthorised"] = work => Road.Fail(work.Generation, work.Generation.State, Cause.Unauthorized, "no", Now),
    };

    public static TheoryData<string> LastNames => [.. Last.Keys];

    public static TheoryData<string> AbandoningNames => [.. Abandoning.Keys];

    [Theory]
    [MemberData(nameof(LastNames))]
    public void LastAttempt_WithAReservation_IsSettled(string name) => Last[name](Reserved(Active), null).Errands.ShouldBe([Settle]);

    [Theory]
    [MemberData(nameof(LastNames))]
    public void LastAttempt_ThatNobodyReservedFor_CostsNoErrand(string name) => Last[name](Active, null).Errands.ShouldBeEmpty();

    [Theory]
    [InlineData("delivered")]
    [InlineData("answered")]
    [InlineData("task failed")]
    public void LastAttempt_WithACost_IsSettled(string name)
    {
        var change = Last[name](Active, 0.2m);

        change.Attempt.ShouldNotBeNull().Cost.ShouldBe(0.2m);
        change.Errands.ShouldBe([Settle]);
    }

    [Theory]
    [MemberData(nameof(AbandoningNames))]
    public void Abandoned_WhileAnAttemptIsOpen_IsSettledOnceItsEndIsKnown(string name) => Abandoning[name](Active).Errands.ShouldContain(Settle);

    [Theory]
    [MemberData(nameof(AbandoningNames))]
    public void Abandoned_WhileItWaits_IsSettledWhereSomethingIsReserved(string name)
    {
        var queued = new OpenWork(Samples.Generation("generation"), null, []);

        Abandoning[name](Reserved(queued)).Errands.ShouldBe([Settle]);
        Abandoning[name](queued).Errands.ShouldBeEmpty();
    }

    // Delivered, it was settled: errands of one subject must not be written twice.
    [Theory]
    [MemberData(nameof(AbandoningNames))]
    public void Abandoned_WhileItsResultIsFetched_OwesNothingMore(string name) =>
        Abandoning[name](Reserved(Samples.Work(GenerationState.Storing, AttemptState.Ended))).Errands.ShouldBeEmpty();

    [Fact]
    public void Stored_OwesNothingMore() => Road.Stored(Reserved(Samples.Work(GenerationState.Storing, AttemptState.Ended)).Generation, [], Now).Errands.ShouldBeEmpty();

    [Fact]
    public void Refused_ButToBeTriedAgain_OwesNothing() =>
        Road.Refused(Reserved(Active) with { Attempt = Samples.Attempt(AttemptState.Submitting) }, new Refusal(Cause.HeavyLoad), null, Options, Now).Errands.ShouldBeEmpty();

    [Fact]
    public void Cancelled_WhileAnAttemptMayRun_IsCalledOffUpstream()
    {
        Road.Cancel(Active.Generation, Now).Errands.ShouldBe([Settle, Cancel]);
        Road.Cancel(Samples.Generation("generation"), Now).Errands.ShouldNotContain(Cancel);
        Road.Cancel(Samples.Generation("generation", GenerationState.Storing), Now).Errands.ShouldNotContain(Cancel);
    }

    private static OpenWork Active => Samples.Work(GenerationState.Active, AttemptState.Accepted);

    private static OpenWork Reserved(OpenWork work) => work with { Generation = work.Generation with { Reserved = 0.5m } };
}
