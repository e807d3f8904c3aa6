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

    /// <summary>Puts other results in the place of a generation's own, which become <see cref="MediaRole.Former"/> with what was derived from them.</summary>
    Task ReplaceResultsAsync(string generationId, IReadOnlyList<MediaRecord> results, CancellationToken cancellationToken);

    /// <summary>What was derived from a generation's result at a position, in a role; null where it has not been made.</summary>
    ValueTask<MediaRecord?> DerivedAsync(string generationId, int position, MediaRole role, CancellationToken cancellationToken);

    /// <summary>Records something derived. Where another of the same generation, position and role was faster, that one is returned instead.</summary>
    Task<MediaRecord> AddDerivedAsync(MediaRecord derived, CancellationToken cancellationToken);

    /// <summary>All that a generation has resulted in, in whatever role: results, former ones, what was derived from them.</summary>
    ValueTask<IReadOnlyList<MediaRecord>> OfGenerationAsync(string generationId, CancellationToken cancellationToken);

    /// <summary>Forgets some media; their files are removed before.</summary>
    Task ForgetAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Forgets what a generation was made from, unless its batch, a file of the client's or another generation needs it.</summary>
    /// <returns>What was forgotten; its files are to go.</returns>
    Task<IReadOnlyList<MediaRecord>> ForgetInputsAsync(string generationId, CancellationToken cancellationToken);

    /// <summary>Forgets those of some inputs that no generation has claimed, and returns their ids.</summary>
    Task<IReadOnlyList<string>> ForgetUnclaimedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Forgets inputs from before <paramref name="before"/> that no generation has claimed, and returns their ids.</summary>
    Task<IReadOnlyList<string>> ForgetUnclaimedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);
}
