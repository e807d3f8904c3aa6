using Torii.Core.Media;

namespace Torii.Core.Stores;

/// <summary>What is known of the media that we keep.</summary>
public interface IMediaStore
{
    /// <summary>Records an input that no generation claims yet.</summary>
    Task AddInputAsync(MediaRecord input, CancellationToken cancellationToken);

    /// <summary>The record; null where there is none.</summary>
    ValueTask<MediaRecord?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>A generation's results in order.</summary>
    ValueTask<IReadOnlyList<MediaRecord>> ResultsAsync(string generationId, CancellationToken cancellationToken);

    /// <summary>Puts other results in the place of a generation's own, which become <see cref="MediaRole.Former"/>.</summary>
    Task ReplaceResultsAsync(string generationId, IReadOnlyList<MediaRecord> results, CancellationToken cancellationToken);

    /// <summary>Forgets inputs from before <paramref name="before"/> that no generation has claimed, and returns their ids.</summary>
    Task<IReadOnlyList<string>> ForgetUnclaimedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);
}
