using System.Collections.Concurrent;
using Torii.Core.Generations;

namespace Torii.Providers.Sora.Lists;

/// <summary>
/// Paces the search for tasks in the depth of a list. A task is in no list for moments after it was accepted and between
/// running and done; on an account with a long history each of these moments would otherwise cost a handful of long pages.
/// The first search is made at once; after one in vain the next waits, and each time longer.
/// </summary>
internal sealed class DeepReads(TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(4);
    private readonly ConcurrentDictionary<(string AccountId, GenerationKind Kind), Pause> _pauses = new();

    /// <summary>Whether a search may be made now.</summary>
    public bool MayBegin(string accountId, GenerationKind kind) =>
        !_pauses.TryGetValue((accountId, kind), out var pause) || time.GetElapsedTime(pause.Since) >= pause.Length;

    /// <summary>A search has ended.</summary>
    public void Ended(string accountId, GenerationKind kind, bool found)
    {
        if (found)
        {
            _pauses.TryRemove((accountId, kind), out _);
            return;
        }

        var now = time.GetTimestamp();
        _pauses.AddOrUpdate(
            (accountId, kind),
            _ => new Pause(now, FirstPause),
            (_, pause) => new Pause(now, pause.Length * 2 < LongestPause ? pause.Length * 2 : LongestPause));
    }

    private sealed record Pause(long Since, TimeSpan Length);
}
