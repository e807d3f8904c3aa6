using System.Collections.Concurrent;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Work.Feeding;

/// <summary>
/// Tells listeners what timelines get, as it is committed. It serves those who can read again: a listener that falls
/// behind misses entries and reads them from the store.
/// </summary>
public sealed class Feed : ICommitListener
{
    private readonly ConcurrentDictionary<string, FeedListener[]> _listeners = new(StringComparer.Ordinal);

    /// <summary>Listens to some generations until disposed of. Subscribe first and read the store then, or an entry may be missed.</summary>
    public FeedListener Listen(IReadOnlyList<string> generationIds)
    {
        var listener = new FeedListener(this, generationIds);
        foreach (var id in generationIds)
        {
            _listeners.AddOrUpdate(id, _ => [listener], (_, others) => [.. others, listener]);
        }

        return listener;
    }

    /// <inheritdoc />
    public void OnCommitted(Committed committed)
    {
        foreach (var entry in committed.Events)
        {
            if (_listeners.TryGetValue(entry.GenerationId, out var listeners))
            {
                foreach (var listener in listeners)
                {
                    listener.Tell(entry);
                }
            }
        }
    }

    internal void Leave(FeedListener listener, IReadOnlyList<string> generationIds)
    {
        foreach (var id in generationIds)
        {
            while (_listeners.TryGetValue(id, out var listeners))
            {
                var others = listeners.Where(other => other != listener).ToArray();
                if (others.Length == 0 ? _listeners.TryRemove(new(id, listeners)) : _listeners.TryUpdate(id, others, listeners))
                {
                    break;
                }
            }
        }
    }
}
