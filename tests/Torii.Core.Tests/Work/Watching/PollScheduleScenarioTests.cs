using Torii.Core.Providers;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work.Watching;

/// <summary>What the schedule comes to over whole lives of tasks.</summary>
public sealed class PollScheduleScenarioTests(ITestOutputHelper o)
{
    private static readonly PollPlan SoraPlan = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2.5));
    [Fact]
    public void Explore()
    {
        foreach (var (pn, plan) in new[] { ("default", PollPlan.Default), ("sora", SoraPlan) })
        foreach (var (prn, pr) in new (string, Func<double,double?>)[] { ("exact", s => s < .05 ? null : Math.Round(s,4)), ("none", _ => null), ("coarse", s => Math.Floor(s*10)/10), ("stuck", s => s < .05 ? null : Math.Min(0.95, s * 1.4)) })
        {
            foreach (var seed in new[]{1,2,3,4,5,6})
            {
                var r = new Random(seed);
                var run = new ScheduleRun(plan) { Progress = pr };
                for (var i = 0; i < 20; i++) run.Add(r.NextDouble()*3, 15 + r.NextDouble()*10);
                run.Run();
                o.WriteLine($"{pn} {prn} 20x15-25 seed {seed}: polls {run.Polls} ends {run.PollsWithEnds} calls {run.Polls+run.PollsWithEnds} p50 {run.DelayOf(.5).TotalSeconds:F2} p99 {run.DelayOf(.99).TotalSeconds:F2}");
            }
            {
                var r = new Random(7);
                var all = new List<double>(); var polls = 0;
                for (var i = 0; i < 100; i++) { var run = new ScheduleRun(plan) { Progress = pr }; run.Add(0, 4 + r.NextDouble()*4); run.Run(); all.Add(run.Delays[0].TotalSeconds); polls += run.Polls; }
                all.Sort();
                o.WriteLine($"{pn} {prn} single 4-8: polls {polls/100.0} p50 {all[49]:F2} p99 {all[98]:F2}");
            }
            {
                var r = new Random(7);
                var all = new List<double>(); var polls = 0; var over = 0;
                for (var i = 0; i < 100; i++) { var n = new Random(i); var run = new ScheduleRun(plan) { Progress = s => pr(s) is {} v ? Math.Clamp(v * (0.8 + n.NextDouble()*0.4), 0.0, 1) : null }; run.Add(0, 60 + r.NextDouble()*180); run.Run(); all.Add(run.Delays[0].TotalSeconds); polls += run.Polls; }
                all.Sort();
                o.WriteLine($"{pn} {prn} long 60-240 noisy: polls {polls/100.0} p50 {all[49]:F2} p99 {all[98]:F2} {over}");
            }
        }
    }
}
