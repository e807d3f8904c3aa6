using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>Reads of the generations of a <see cref="MemoryWorkStore"/>.</summary>
internal sealed class MemoryGenerationStore(MemoryRows rows) : IGenerationStore
{
    public ValueTask<Generation?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (rows)
        {
            return ValueTask.FromResult(rows.Generations.GetValueOrDefault(id));
        }
    }

    public ValueTask<IReadOnlyList<Generation>> BatchAsync(string batchId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Aftermath> AftermathAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<TimelineEvent>> EventsAsync(string id, int after, CancellationToken cancellationToken) => throw new NotSupportedException();
}
