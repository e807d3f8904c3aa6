using System.Text.RegularExpressions;
using Torii.Tests.Support;

namespace Torii.Tests.Road.Mixed;

/// <summary>How jobs had to end, told by what the upstream did and by nothing that Torii says.</summary>
internal sealed class Verdict
{
    /// <summary>The calls that begin tasks.</summary>
    public static readonly IReadOnlyList<string> Submissions = [UpstreamFault.CreateVideo, "POST /nf/create/storyboard", "POST /video_gen"];

    private readonly HashSet<string> _refused;
    private readonly Dictionary<string, UpstreamTask> _tasks;

    private Verdict(IEnumerable<string> refused, IEnumerable<UpstreamTask> tasks) =>
        (_refused, _tasks) = (refused.ToHashSet(StringComparer.Ordinal), tasks.ToDictionary(task => task.Id, StringComparer.Ordinal));

    /// <summary>Asks the upstream.</summary>
    public static async Task<Verdict> AskAsync(SimulatorControl upstream)
    {
        var refused = new List<string>();
        foreach (var endpoint in Submissions)
        {
            var calls = await upstream.CallsAsync(endpoint);
            refused.AddRange(calls.Where(call => call is { Fault: "content_refused", Status: 400 }).Select(call => Regex.Match(call.Body!.Value.GetRawText(), @"job-\d+\.", RegexOptions.None, TimeSpan.FromSeconds(1)).Value));
        }

        return new Verdict(refused, await upstream.TasksAsync());
    }

    /// <summary>The stored cause that a job had to fail for; null where it had to succeed.</summary>
    public string? Of(Job job, IEnumerable<AttemptRow> attempts)
    {
        var states = attempts.Where(attempt => attempt.Task is not null).Select(attempt => _tasks[attempt.Task!].State).ToArray();
        if (_refused.Contains(job.Tag) || states.Contains("violation"))
        {
            return "content";
        }

        return states.Contains("failed") ? "task_failed" : null;
    }

    /// <summary>No task was made twice, nor for nobody: every one is owned by one attempt, and no generation has two.</summary>
    public void ShouldBalance(ToriiRows rows)
    {
        var owned = rows.Attempts.Where(attempt => attempt.Task is not null).ToArray();
        owned.Select(attempt => attempt.Task!).Order(StringComparer.Ordinal).ShouldBe(_tasks.Keys.Order(StringComparer.Ordinal), "tasks at the upstream and tasks known here");
        owned.CountBy(attempt => attempt.GenerationId).Where(generation => generation.Value > 1).ShouldBeEmpty("made twice");
    }
}
