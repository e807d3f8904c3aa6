using System.Collections.Concurrent;
using Torii.Core.Generations;

namespace Torii.Core.Work.Watching;

/// <summary>How long tasks of each model usually take, learnt from those that ended. Lost with the process: it only saves calls.</summary>
internal sealed class UsualLengths
{
    private const double NewestShare = 0.2;

    private readonly ConcurrentDictionary<string, TimeSpan> _lengths = new(StringComparer.Ordinal);

    /// <summary>What is usual for a request; null before the first one ended.</summary>
    public TimeSpan? Of(GenerationRequest request) =>
        _lengths.TryGetValue(request.Model, out var usual) ? usual : null;

    /// <summary>Takes a running task's expected length for usual, until one has ended.</summary>
    public void Guess(GenerationRequest request, TimeSpan? expected)
    {
        if (expected is { } length)
        {
            _lengths.TryAdd(request.Model, length);
        }
    }

    /// <summary>Notes that a task took <paramref name="length"/>.</summary>
    public void Learn(GenerationRequest request, TimeSpan length) =>
        _lengths.AddOrUpdate(request.Model, length, (_, usual) => (usual * (1 - NewestShare)) + (length * NewestShare));
}
