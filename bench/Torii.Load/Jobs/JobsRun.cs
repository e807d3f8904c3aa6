using System.Diagnostics;
using Torii.Load.Figures;
using Torii.Load.Http;
using Torii.Load.Processes;
using Torii.Load.Simulator;

namespace Torii.Load.Jobs;

/// <summary>Warms the server up, runs the jobs, and sets what the clients saw beside what the upstream and the process say.</summary>
internal sealed class JobsRun(LoadClient client, SimulatorClient? simulator, ServerProcess? server)
{
    private readonly JobPrompts _prompts = new();
    private readonly FigureSheet _sheet = new();

    public async Task<FigureSheet> Measure(JobsPlan plan, CancellationToken cancellation)
    {
        var runner = new JobRunner(client, _prompts, plan.Deadline);
        await runner.Run(plan.Jobs, plan.WarmUp, plan.WarmUp, cancellation);
        await (simulator?.Forget(cancellation) ?? Task.CompletedTask);

        var load = server?.Start();
        var own = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        var results = await runner.Run(first: 0, plan.Jobs, plan.Streams, cancellation);
        var wall = Stopwatch.GetElapsedTime(started);
        var spent = load?.Read();
        own = Environment.CpuUsage.TotalTime - own;

        _sheet.Add("jobs", results.Length);
        _sheet.Add("wall", wall.TotalSeconds, "s");
        _sheet.AddFailures(results.Select(result => result.Failure));
        _sheet.AddSpread("answered", results.Select(result => result.Answered).OfType<TimeSpan>());
        await AddOverhead(results, cancellation);
        if (spent is not null)
        {
            _sheet.Add("server cpu a job", spent.Cpu.TotalMilliseconds / plan.Jobs, "ms");
            _sheet.Add("server peak memory", spent.PeakMegabytes, "MB");
        }

        _sheet.Add("driver cpu a job", own.TotalMilliseconds / plan.Jobs, "ms");
        return _sheet;
    }

    private async Task AddOverhead(JobResult[] results, CancellationToken cancellation)
    {
        var completed = results.Where(result => result.Failure is null);
        if (simulator is null)
        {
            _sheet.AddSpread("total", completed.Select(result => result.Total));
            return;
        }

        var record = await simulator.Summary(cancellation);
        var tasks = (await simulator.Tasks(cancellation)).ToLookup(task => _prompts.JobOf(task.Prompt));
        _sheet.AddSpread("overhead", completed.SelectMany(result => tasks[result.Job].Select(task => result.Total - task.Took)));
        _sheet.Add("tasks made", results.Sum(result => tasks[result.Job].Count()));
        _sheet.Add("jobs without a task", results.Count(result => !tasks[result.Job].Any()));
        _sheet.Add("jobs with several tasks", results.Count(result => tasks[result.Job].Skip(1).Any()));
        _sheet.Add("list calls", record.ListCalls);
        foreach (var (call, count) in record.Calls.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            _sheet.Add(call, count);
        }
    }
}
