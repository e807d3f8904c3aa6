using System.Diagnostics;
using Torii.Load.Figures;
using Torii.Load.Http;
using Torii.Load.Jobs;
using Torii.Load.Simulator;
using Torii.Load.Starting;

namespace Torii.Load.Recovery;

/// <summary>Leaves jobs with a server, kills it, starts it again, and asks what became of each job.</summary>
/// <param name="client">Where the clients' requests go.</param>
/// <param name="simulator">What was made.</param>
/// <param name="command">Starts the server again.</param>
/// <param name="url">Where the server listens.</param>
internal sealed class RecoveryRun(LoadClient client, SimulatorClient simulator, string[] command, Uri url)
{
    /// <summary>Enough for a submission whose outcome is unknown: it must be missing from the lists for a minute before it is made again.</summary>
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(4);

    private readonly JobPrompts _prompts = new();
    private readonly LeftJobs _jobs = new(client);
    private string[] _ids = [];

    /// <summary>Leaves <paramref name="count"/> jobs at once.</summary>
    public async Task Leave(int count, CancellationToken cancellation) =>
        _ids = await Task.WhenAll(Enumerable.Range(0, count).Select(job => _jobs.Leave(_prompts.Of(job), cancellation)));

    /// <summary>Kills the server, starts it again, and waits for every job's end.</summary>
    public async Task<FigureSheet> Recover(int server, CancellationToken cancellation)
    {
        using (var process = Process.GetProcessById(server))
        {
            process.Kill();
            await process.WaitForExitAsync(cancellation);
        }

        var underWay = (await simulator.Tasks(cancellation)).Length;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_deadline);
        using var restarted = await StartedServer.Start(command, url, limit.Token);
        var ends = await Task.WhenAll(_ids.Select(id => End(id, limit.Token)));
        var tasks = (await simulator.Tasks(cancellation)).ToLookup(task => _prompts.JobOf(task.Prompt));

        var sheet = new FigureSheet();
        sheet.Add("jobs", _ids.Length);
        sheet.Add("tasks made at the kill", underWay);
        sheet.Add("first answer again", restarted.FirstAnswer.TotalSeconds, "s");
        sheet.Add("completed", ends.Count(end => end is "stop"));
        sheet.Add("lost", ends.Count(end => end is null));
        sheet.AddFailures(ends.Select(end => end is "stop" or null ? null : "ended as " + end));
        sheet.Add("jobs with several tasks", _ids.Index().Count(job => tasks[job.Index].Skip(1).Any()));
        return sheet;
    }

    /// <summary>How a job ended; null where the server lost it or never ended it.</summary>
    private async Task<string?> End(string id, CancellationToken limit)
    {
        try
        {
            return await _jobs.End(id, limit);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
