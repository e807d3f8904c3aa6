using System.Collections.Concurrent;

namespace Torii.Security;

/// <summary>When each client key last came with a request. Kept in memory: a restart forgets.</summary>
internal sealed class Sightings(TimeProvider time)
{
    // Who comes a thousand times a second is not written down as often.
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);

    /// <summary>A client has come.</summary>
    public void Note(string clientId)
    {
        var now = time.GetUtcNow();
        if (!_seen.TryGetValue(clientId, out var last) || now - last > Often)
        {
            _seen[clientId] = now;
        }
    }

    /// <summary>When a client last came; null where it has not since the start.</summary>
    public DateTimeOffset? Of(string clientId) => _seen.TryGetValue(clientId, out var at) ? at : null;
}
