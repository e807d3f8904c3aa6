using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work;

namespace Torii.Core.Tests.Work;

/// <summary>What is owed to webhooks, with every turn of the road.</summary>
public sealed class RoadAnnouncingTests
{
    private static readonly DateTimeOffset Now = ManualTimeProvider.Start + TimeSpan.FromMinutes(1);
    private static readonly WorkOptions Options = new();

    private static readonly Dictionary<string, Func<OpenWork, Change>> Ends = new(StringComparer.Ordinal)
    {
        ["answered"] = work => Road.Answered(work, "A heron.", [], cost: null, Now),
        ["stored"] = work => Road.Stored(work.Generation with { State = GenerationState.Storing }, [], Now),
        ["refused for good"] = work => Road.Refused(Submitting(work), new Refusal(Cause.Content), null, Options, Now),
        ["given up"] = work => Road.GivenUp(Submitting(work), "reset", Now),
        ["absent too often"] = work => Road.Absent(Tired(Unknown(work)), Options, Now),
        ["refused too often"] = work => Road.Refused(Tired(Submitting(work)), new Refusal(Cause.HeavyLoad), null, Options, Now),
        ["task failed"] = work => Road.TaskFailed(work, new Refusal(Cause.TaskFailed), cost: null, Now),
        ["vanished"] = work => Road.Vanished(work, Now),
        ["cancelled"] = work => Road.Cancel(work.Generation, Now),
        ["overdue"] = work => Road.Overdue(work, Now),
    };

    private static readonly Dictionary<string, Func<OpenWork, Change>> Turns = new(StringComparer.Ordinal)
    {
        ["accepted"] = work => Road.Accepted(Submitting(work), "task-2", adopted: false, Now),
        ["refused for now"] = work => Road.Refused(Submitting(work), new Refusal(Cause.HeavyLoad), null, Options, Now),
        ["lost"] = work => Road.Lost(Submitting(work), "reset", Now),
        ["absent"] = work => Road.Absent(Unknown(work), Options, Now),
        ["progressed"] = work => Road.Progressed(work, 40, Now),
        ["delivered"] = work => Road.Delivered(work, new TaskReport.Succeeded("result", []), Options, Now),
    };

    public static TheoryData<string> EndNames => [.. Ends.Keys];

    public static TheoryData<string> TurnNames => [.. Turns.Keys];

    [Theory]
    [MemberData(nameof(EndNames))]
    public void End_WithWebhooks_IsAnnouncedOnce(string name)
    {
        var change = Ends[name](Work("https://hooks.test/a", "https://hooks.test/b"));

        change.Generation.ShouldNotBeNull().To.IsEnd().ShouldBeTrue();
        Announcements(change).ShouldBe([new Errand("generation", ErrandKinds.Announce, "generation", Now)]);
    }

    [Theory]
    [MemberData(nameof(EndNames))]
    public void End_WithoutWebhooks_OwesThemNothing(string name) => Announcements(Ends[name](Work())).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(TurnNames))]
    public void Turn_ThatIsNoEnd_OwesNothing(string name)
    {
        var change = Turns[name](Work("https://hooks.test/a"));

        (change.Generation?.To.IsEnd() ?? false).ShouldBeFalse();
        change.Errands.ShouldBeEmpty();
    }

    private static IEnumerable<Errand> Announcements(Change change) => change.Errands.Where(errand => errand.Kind == ErrandKinds.Announce);

    private static OpenWork Work(params string[] webhooks)
    {
        var work = Samples.Work(GenerationState.Active, AttemptState.Accepted);
        return work with { Generation = work.Generation with { Webhooks = webhooks } };
    }

    private static OpenWork Submitting(OpenWork work) => work with { Attempt = Samples.Attempt(AttemptState.Submitting) };

    private static OpenWork Unknown(OpenWork work) => work with { Attempt = Samples.Attempt(AttemptState.Unknown) };

    private static OpenWork Tired(OpenWork work) => work with { Generation = work.Generation with { Attempts = Options.MaxAttempts } };
}
