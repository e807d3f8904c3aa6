using Torii.Core.Providers;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work.Watching;

/// <summary>What the schedule comes to over whole lives of tasks, in computed time: its cost in calls and its delays.</summary>
public sealed class PollScheduleScenarioTests
{
    private static readonly PollPlan SoraPlan = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2.5));

    // The bar of 30 list calls leaves 4 for the readings before submissions; a question that meets an end reads a second list.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Burst_TwentyTasksOnOneAccount_CostsFewCallsAndIsSeenSoon(int seed)
    {
        var random = new Random(seed);
        foreach (var plan in new[] { PollPlan.Default, SoraPlan })
        {
            var run = new ScheduleRun(plan);
            for (var i = 0; i < 20; i++)
            {
                run.Add(arrival: 3 * random.NextDouble(), length: 15 + (10 * random.NextDouble()));
            }

            run.Run();

            (run.Polls + run.PollsWithEnds).ShouldBeLessThanOrEqualTo(26);
            run.DelayOf(0.5).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(0.55));
            run.DelayOf(0.99).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(1.4));
        }
    }

    [Fact]
    public void ShortTasks_OneAtATime_AreSeenAtOnce()
    {
        var runs = Alone(new Random(1), shortest: 4, longest: 8, exact => exact);

        DelayOf(runs, 0.5).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(0.15));
        DelayOf(runs, 0.99).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(0.5));
        runs.ShouldAllBe(run => run.Polls <= 7);
    }

    [Fact]
    public void LongTasks_NoisyProgress_AreSeenWithinTheLongestPause()
    {
        var random = new Random(2);
        var runs = Alone(random, shortest: 60, longest: 240, exact => exact * (0.8 + (0.4 * random.NextDouble())));

        DelayOf(runs, 1).ShouldBeLessThanOrEqualTo(PollPlan.Default.Most + TimeSpan.FromSeconds(0.1));
        runs.ShouldAllBe(run => run.Polls <= 70);
    }

    [Fact]
    public void LongTasks_NoProgressAtAll_AreSeenWithinTheLongestPause()
    {
        var runs = Alone(new Random(3), shortest: 60, longest: 240, _ => null);

        DelayOf(runs, 1).ShouldBeLessThanOrEqualTo(PollPlan.Default.Most + TimeSpan.FromSeconds(0.1));
        runs.ShouldAllBe(run => run.Polls <= 70);
    }

    [Fact]
    public void ShortTasks_ProgressInTenPercentSteps_AreSeenWithinASecond() =>
        DelayOf(Alone(new Random(4), shortest: 4, longest: 8, exact => Math.Floor(exact * 10) / 10), 0.99).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(1));

    private static List<ScheduleRun> Alone(Random random, double shortest, double longest, Func<double, double?> told) =>
        [.. Enumerable.Range(0, 100).Select(_ =>
        {
            var run = new ScheduleRun(PollPlan.Default) { Progress = share => share < 0.05 ? null : told(share) };
            run.Add(arrival: 0, length: shortest + ((longest - shortest) * random.NextDouble()));
            run.Run();
            return run;
        })];

    private static TimeSpan DelayOf(List<ScheduleRun> runs, double share)
    {
        var delays = runs.SelectMany(run => run.Delays).Order().ToArray();
        return delays[(int)Math.Ceiling(share * delays.Length) - 1];
    }
}
