using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Feeding;

namespace Torii.Doors.Following;

/// <summary>
/// Follows a batch to its end for one waiting client. It hears of entries through the feed, reads again where it missed
/// some, and costs nothing while nothing happens.
/// </summary>
internal sealed class BatchFollower : IDisposable
{
    private readonly FeedListener _listener;
    private readonly IGenerationStore _store;
    private readonly Dictionary<string, FollowedGeneration> _generations;
    private readonly Queue<TimelineEvent> _unread = new();
    private readonly PeriodicTimer _ticks;
    private Task<bool>? _entry;
    private Task<bool>? _tick;

    private BatchFollower(IReadOnlyList<Generation> batch, Feed feed, IGenerationStore store, TimeSpan patience, TimeProvider time)
    {
        var ids = batch.Select(generation => generation.Id).ToArray();
        _listener = feed.Listen(ids);
        _store = store;
        _generations = ids.ToDictionary(id => id, _ => new FollowedGeneration(), StringComparer.Ordinal);
        _ticks = new PeriodicTimer(patience, time);
    }

    /// <summary>Begins to follow, from the first entry on.</summary>
    /// <param name="batch">What was accepted.</param>
    /// <param name="feed">Where entries are heard of.</param>
    /// <param name="store">Where they are read.</param>
    /// <param name="patience">How long silence may last before <see cref="NextAsync"/> says so.</param>
    /// <param name="time">The time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<BatchFollower> StartAsync(
        IReadOnlyList<Generation> batch, Feed feed, IGenerationStore store, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        var follower = new BatchFollower(batch, feed, store, patience, time);
        await follower.ReadAllAgainAsync(cancellationToken);
        return follower;
    }

    /// <summary>Whether every generation of the batch has ended and every entry was handed out.</summary>
    public bool IsOver => _unread.Count == 0 && _generations.Values.All(generation => generation.HasEnded);

    /// <summary>How far the batch is as a whole, 0 to 100.</summary>
    public int Progress => (int)_generations.Values.Average(generation => generation.Progress);

    /// <summary>The next entry of any of the generations; null when silence has lasted for the patience given.</summary>
    public async ValueTask<TimelineEvent?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_unread.TryDequeue(out var next))
            {
                _generations[next.GenerationId].Seen(next);
                return next;
            }

            if (_listener.TakeMissed())
            {
                await ReadAllAgainAsync(cancellationToken);
            }
            else if (_listener.TryRead(out var entry))
            {
                await TakeAsync(entry!, cancellationToken);
            }
            else if (await WaitAsync(cancellationToken))
            {
                return null;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _listener.Dispose();
        _ticks.Dispose();
    }

    private async ValueTask TakeAsync(TimelineEvent entry, CancellationToken cancellationToken)
    {
        var expected = _generations[entry.GenerationId].LastRead + 1;
        if (entry.Number == expected)
        {
            Queue(entry);
        }
        else if (entry.Number > expected)
        {
            await ReadAgainAsync(entry.GenerationId, cancellationToken);
        }
    }

    private async ValueTask ReadAllAgainAsync(CancellationToken cancellationToken)
    {
        foreach (var generationId in _generations.Keys)
        {
            await ReadAgainAsync(generationId, cancellationToken);
        }
    }

    private async ValueTask ReadAgainAsync(string generationId, CancellationToken cancellationToken)
    {
        foreach (var entry in await _store.EventsAsync(generationId, _generations[generationId].LastRead, cancellationToken))
        {
            Queue(entry);
        }
    }

    private void Queue(TimelineEvent entry)
    {
        _generations[entry.GenerationId].LastRead = entry.Number;
        _unread.Enqueue(entry);
    }

    /// <summary>Waits for an entry or for the end of patience; whether it was the latter.</summary>
    private async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        _entry ??= _listener.WaitAsync(cancellationToken).AsTask();
        _tick ??= _ticks.WaitForNextTickAsync(cancellationToken).AsTask();
        var first = await Task.WhenAny(_entry, _tick);
        await first;
        if (first == _tick)
        {
            _tick = null;
            return true;
        }

        _entry = null;
        return false;
    }
}
