using FsCheck;
using FsCheck.Fluent;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Watching;
using Property = Torii.Core.Tests.Support.Property;

namespace Torii.Core.Tests.Work.Watching;

public sealed class PollScheduleTests
{
    private static readonly DateTimeOffset Now = ManualTimeProvider.Start;
    private static readonly PollPlan Plan = PollPlan.Default;

    private static readonly Gen<PollPlan> Plans =
        from first in Gen.Choose(0, 5_000)
        from least in Gen.Choose(50, 2_000)
        from more in Gen.Choose(0, 10_000)
        select new PollPlan(Milliseconds(first), Milliseconds(least), Milliseconds(least + more));

    // Ages up to an hour; ends expected from long ago to an hour ahead, or not at all.
    private static readonly Gen<(DateTimeOffset Since, DateTimeOffset? Expected)[]> Tasks =
        (from age in Gen.OneOf(Gen.Choose(0, 10_000), Gen.Choose(0, 3_600_000))
         from left in Gen.OneOf(Gen.Choose(-10_000, 10_000), Gen.Choose(-3_600_000, 3_600_000))
         from isTold in Gen.Elements(true, false)
         select (Now - Milliseconds(age), isTold ? Now + Milliseconds(left) : (DateTimeOffset?)null)).NonEmptyListOf().Select(tasks => tasks.ToArray());

    [Fact]
    public void Next_AnyTasks_KeepsBetweenLeastAndMost() =>
        Property.Holds(from plan in Plans from tasks in Tasks select (plan, tasks), at =>
        {
            var wait = PollSchedule.Next(at.tasks, at.plan, Now) - Now;

            wait.ShouldBeGreaterThanOrEqualTo(at.plan.Least);
            wait.ShouldBeLessThanOrEqualTo(at.plan.Most > at.plan.First ? at.plan.Most : at.plan.First);
        });

    [Fact]
    public void Next_AnotherTask_NeverPutsOffByMoreThanAFewPercentOfTheOldestAge() =>
        Property.Holds(from tasks in Tasks from more in Tasks select (tasks, more), at =>
        {
            var alone = PollSchedule.Next(at.tasks, Plan, Now);
            var together = PollSchedule.Next([.. at.tasks, .. at.more], Plan, Now);
            var oldest = at.tasks.Concat(at.more).Max(task => Now - task.Since);

            (together - alone).ShouldBeLessThanOrEqualTo((oldest * 0.05) + Plan.Least);
        });

    [Fact]
    public void Next_EndExpectedSoon_AsksJustAfterIt()
    {
        var expected = Now + TimeSpan.FromSeconds(1);

        var next = PollSchedule.Next([(Now - TimeSpan.FromSeconds(9), expected)], Plan, Now);

        (next - expected).ShouldBeInRange(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Next_EndsCloseTogether_AreMetByOneQuestion()
    {
        var since = Now - TimeSpan.FromSeconds(20);
        var ends = new[] { 0.5, 0.9, 1.4, 9 }.Select(seconds => Now + TimeSpan.FromSeconds(seconds)).ToArray();

        var next = PollSchedule.Next(ends.Select(end => (since, (DateTimeOffset?)end)), Plan, Now);

        next.ShouldBeInRange(ends[2], ends[2] + TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Next_NothingKnownOfANewTask_WaitsForTheFirstQuestion() =>
        PollSchedule.Next([(Now, null)], Plan, Now).ShouldBe(Now + Plan.First);

    [Fact]
    public void Next_EndOverdue_AsksCloselyAtFirstAndMorePatientlyLater()
    {
        var waits = new[] { 0.1, 1, 4, 20, 400 }.Select(late =>
            PollSchedule.Next([(Now - TimeSpan.FromSeconds(10 + late), Now - TimeSpan.FromSeconds(late))], Plan, Now) - Now).ToArray();

        waits.ShouldBeInOrder();
        waits[0].ShouldBeLessThan(TimeSpan.FromSeconds(0.6));
        waits[^1].ShouldBe(Plan.Most);
    }

    [Theory]
    [InlineData(0.5, 10.0)]
    [InlineData(1.0, 5.0)]
    [InlineData(0.03, 5 / 0.03)]
    public void ExpectedEnd_ProgressThatTells_GoesOnAsSoFar(double progress, double seconds) =>
        PollSchedule.ExpectedEnd(Now, progress, Now + TimeSpan.FromSeconds(5))!.Value.ShouldBe(Now + TimeSpan.FromSeconds(seconds), TimeSpan.FromMilliseconds(1));

    [Theory]
    [InlineData(null)]
    [InlineData(0.0)]
    [InlineData(0.02)]
    [InlineData(-1.0)]
    [InlineData(1.01)]
    [InlineData(100.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ExpectedEnd_ProgressThatSaysNothing_GivesNull(double? progress) =>
        PollSchedule.ExpectedEnd(Now, progress, Now + TimeSpan.FromSeconds(5)).ShouldBeNull();

    private static TimeSpan Milliseconds(int value) => TimeSpan.FromMilliseconds(value);
}
