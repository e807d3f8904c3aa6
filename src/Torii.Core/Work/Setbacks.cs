using System.Collections.Concurrent;
using Torii.Core.Stores;

namespace Torii.Core.Work;

/// <summary>
/// Writes into timelines what hinders a generation after its upstream has taken it. What hinders it again and again is told
/// once, until something else does.
/// </summary>
internal sealed class Setbacks(IWorkStore store)
{
    // What was told of generations that have ended goes with all the rest: at worst something is told twice.
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, string> _told = new(StringComparer.Ordinal);

    /// <summary>Tells it.</summary>
    public async Task TellAsync(string generationId, string what, CancellationToken cancellationToken)
    {
        if (_told.Count >= Most)
        {
            _told.Clear();
        }

        if (!_told.TryGetValue(generationId, out var last) || last != what)
        {
            _told[generationId] = what;
            await store.NoteAsync(generationId, what, cancellationToken);
        }
    }
}
