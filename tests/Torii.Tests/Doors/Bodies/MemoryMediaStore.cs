using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Tests.Doors.Bodies;

/// <summary>Records of media in memory: inputs only.</summary>
internal sealed class MemoryMediaStore : IMediaStore
{
    /// <summary>What was recorded, in order.</summary>
    public List<MediaRecord> Inputs { get; } = [];

    /// <summary>Whether the database is out of order.</summary>
    public bool IsBroken { get; init; }

    public Task AddInputAsync(MediaRecord input, CancellationToken cancellationToken)
    {
        if (IsBroken)
        {
            throw new IOException("The database is out of order.");
        }

        Inputs.Add(input);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<MediaRecord>> ForgetInputsAsync(string generationId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MediaRecord>>([]);

    public ValueTask<MediaRecord?> FindAsync(string id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Inputs.Find(input => input.Id == id));

    public ValueTask<IReadOnlyList<MediaRecord>> ResultsAsync(string generationId, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<MediaRecord>>([]);

    public Task ReplaceResultsAsync(string generationId, IReadOnlyList<MediaRecord> results, CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask<MediaRecord?> DerivedAsync(string generationId, int position, MediaRole role, CancellationToken cancellationToken) => ValueTask.FromResult<MediaRecord?>(null);

    public Task<MediaRecord> AddDerivedAsync(MediaRecord derived, CancellationToken cancellationToken) => Task.FromResult(derived);

    public ValueTask<IReadOnlyList<MediaRecord>> OfGenerationAsync(string generationId, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<MediaRecord>>([]);

    public Task ForgetAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<string>> ForgetUnclaimedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> ForgetUnclaimedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
