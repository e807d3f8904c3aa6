using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>The generations of a <see cref="MemoryWorkStore"/> as clients see them.</summary>
internal sealed class MemoryGenerationStore(MemoryRows rows, MemoryErrandStore errands, MemoryAskStore asks) : IGenerationStore
{
    public ValueTask<Generation?> FindAsync(string id, CancellationToken cancellationToken) =>
        Read(() => rows.Deleted.Contains(id) ? null : rows.Generations.GetValueOrDefault(id));

    public ValueTask<IReadOnlyList<Generation>> BatchAsync(string batchId, CancellationToken cancellationToken) => Read<IReadOnlyList<Generation>>(() =>
        [.. Shown().Where(generation => generation.BatchId == batchId).OrderBy(generation => generation.Position)]);

    public ValueTask<IReadOnlyList<Generation>> ListAsync(GenerationPage page, CancellationToken cancellationToken) => Read<IReadOnlyList<Generation>>(() =>
    {
        var mine = Shown().Where(generation => generation.ClientId == page.ClientId && generation.Request.Kind == page.Kind);
        var ordered = page.OldestFirst ? mine.OrderBy(generation => generation.Id, StringComparer.Ordinal) : mine.OrderByDescending(generation => generation.Id, StringComparer.Ordinal);
        var sign = page.OldestFirst ? 1 : -1;
        return [.. ordered.Where(generation => page.After is null || Math.Sign(string.CompareOrdinal(generation.Id, page.After)) == sign).Take(page.Limit)];
    });

    public ValueTask<GenerationKind?> KnownAsync(string clientId, string id, CancellationToken cancellationToken) =>
        Read(() => rows.Generations.GetValueOrDefault(id) is { } known && known.ClientId == clientId ? known.Request.Kind : (GenerationKind?)null);

    public Task<bool> DeleteAsync(string id, Errand removal, CancellationToken cancellationToken) => Read(() =>
    {
        if (!rows.Generations.TryGetValue(id, out var generation) || !generation.State.IsEnd() || !rows.Deleted.Add(id))
        {
            return false;
        }

        asks.Forget(id);
        errands.Add([removal]);
        return true;
    }).AsTask();

    public ValueTask<Aftermath> AftermathAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<TimelineEvent>> EventsAsync(string id, int after, CancellationToken cancellationToken) => throw new NotSupportedException();

    private IEnumerable<Generation> Shown() => rows.Generations.Values.Where(generation => !rows.Deleted.Contains(generation.Id));

    private ValueTask<T> Read<T>(Func<T> read)
    {
        lock (rows)
        {
            return ValueTask.FromResult(read());
        }
    }
}
