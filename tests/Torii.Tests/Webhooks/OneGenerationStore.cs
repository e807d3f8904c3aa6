using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Tests.Webhooks;

/// <summary>Knows one generation, or none.</summary>
internal sealed class OneGenerationStore : IGenerationStore
{
    public Generation? Generation { get; set; }

    public ValueTask<Generation?> FindAsync(string id, CancellationToken cancellationToken) => new(Generation?.Id == id ? Generation : null);

    public ValueTask<IReadOnlyList<Generation>> BatchAsync(string batchId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Generation>> ListAsync(GenerationPage page, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<GenerationKind?> KnownAsync(string clientId, string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(string id, Errand removal, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Aftermath> AftermathAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<TimelineEvent>> EventsAsync(string id, int after, CancellationToken cancellationToken) => throw new NotSupportedException();
}
