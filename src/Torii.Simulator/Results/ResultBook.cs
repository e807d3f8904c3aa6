using System.Collections.Concurrent;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Results;

/// <summary>What is behind each download link.</summary>
internal sealed class ResultBook
{
    private readonly ConcurrentDictionary<string, ResultSpec> _results = new(StringComparer.Ordinal);

    public void Add(SimulatedTask task)
    {
        if (task.Outcome is TaskOutcome.Succeeded)
        {
            _results.TryAdd(task.Result.FileName, task.Result);
        }
    }

    /// <summary>The result that a file name stands for; null when no task makes it. A published copy has the same bytes.</summary>
    public ResultSpec? Find(string fileName)
    {
        var copy = fileName.StartsWith(ResultLink.PublishedPrefix, StringComparison.Ordinal);
        return _results.GetValueOrDefault(copy ? fileName[ResultLink.PublishedPrefix.Length..] : fileName);
    }
}
