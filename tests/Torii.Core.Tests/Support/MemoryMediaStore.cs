using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>Records of media in memory. Results, and what is derived from them, are among the rows of the work store.</summary>
internal sealed class MemoryMediaStore(MemoryRows rows) : IMediaStore
{
    public Dictionary<string, MediaRecord> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>The inputs that a generation starts from.</summary>
    public HashSet<string> Claimed { get; } = new(StringComparer.Ordinal);

    public Task AddInputAsync(MediaRecord input, CancellationToken cancellationToken)
    {
        Inputs.Add(input.Id, input);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<MediaRecord>> ForgetInputsAsync(string generationId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MediaRecord>>([]);

    public ValueTask<MediaRecord?> FindAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult(Inputs.GetValueOrDefault(id));

    public ValueTask<IReadOnlyList<MediaRecord>> ResultsAsync(string generationId, CancellationToken cancellationToken)
    {
        lock (rows)
        {
            return ValueTask.FromResult<IReadOnlyList<MediaRecord>>([.. rows.Results.Where(result => result.GenerationId == generationId && result.Role == MediaRole.Result).OrderBy(result => result.Position)]);
        }
    }

    /// <summary>Results that took the place of others, by generation.</summary>
    public Dictionary<string, IReadOnlyList<MediaRecord>> Replaced { get; } = new(StringComparer.Ordinal);

    public Task ReplaceResultsAsync(string generationId, IReadOnlyList<MediaRecord> results, CancellationToken cancellationToken)
    {
        Replaced[generationId] = results;
        return Task.CompletedTask;
    }

    public ValueTask<MediaRecord?> DerivedAsync(string generationId, int position, MediaRole role, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Derived(generationId, position, role));

    public Task<MediaRecord> AddDerivedAsync(MediaRecord derived, CancellationToken cancellationToken)
    {
        lock (rows)
        {
            if (Derived(derived.GenerationId!, derived.Position, derived.Role) is { } faster)
            {
                return Task.FromResult(faster);
            }

            rows.Results.Add(derived);
            return Task.FromResult(derived);
        }
    }

    public ValueTask<IReadOnlyList<MediaRecord>> OfGenerationAsync(string generationId, CancellationToken cancellationToken)
    {
        lock (rows)
        {
            return ValueTask.FromResult<IReadOnlyList<MediaRecord>>([.. rows.Results.Where(result => result.GenerationId == generationId).OrderBy(result => result.Position)]);
        }
    }

    public Task ForgetAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        lock (rows)
        {
            rows.Results.RemoveAll(result => ids.Contains(result.Id));
            return Task.CompletedTask;
        }
    }

    public Task<IReadOnlyList<string>> ForgetUnclaimedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> ForgetUnclaimedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        var forgotten = Inputs.Values.Where(input => input.CreatedAt < before && !Claimed.Contains(input.Id)).Take(limit).Select(input => input.Id).ToArray();
        foreach (var id in forgotten)
        {
            Inputs.Remove(id);
        }

        return Task.FromResult<IReadOnlyList<string>>(forgotten);
    }

    private MediaRecord? Derived(string generationId, int position, MediaRole role)
    {
        lock (rows)
        {
            return rows.Results.FirstOrDefault(result => result.GenerationId == generationId && result.Position == position && result.Role == role);
        }
    }
}
