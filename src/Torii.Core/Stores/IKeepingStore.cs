using Torii.Core.Media;

namespace Torii.Core.Stores;

/// <summary>
/// What is kept, from the oldest on, and forgetting it. However much there is, no call looks through more than a bounded number
/// of rows: each tells where the next goes on.
/// </summary>
public interface IKeepingStore
{
    /// <summary>How many files of media a stretch has, from behind an id on, and how long they are together.</summary>
    /// <param name="after">The id; null for the beginning.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<KeptStretch> MediaAsync(string? after, CancellationToken cancellationToken);

    /// <summary>Generations whose media may go within a stretch of the media, the oldest first.</summary>
    /// <param name="after">The id of the media behind which it begins; null for the beginning.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<SpareStretch> SpareMediaAsync(string? after, CancellationToken cancellationToken);

    /// <summary>Generations that may be forgotten within a stretch, the oldest first.</summary>
    /// <param name="after">The id behind which it begins; null for the beginning.</param>
    /// <param name="below">The id below which it ends.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<SpareStretch> SpareGenerationsAsync(string? after, string below, CancellationToken cancellationToken);

    /// <summary>The newest generation that has so many or more after it; null where there are not as many.</summary>
    ValueTask<string?> BehindAsync(int generations, CancellationToken cancellationToken);

    /// <summary>The generations that something unfinished needs: errands, and what goes out from them and has not ended.</summary>
    ValueTask<IReadOnlySet<string>> NeededAsync(CancellationToken cancellationToken);

    /// <summary>Those of some ids that are no media's.</summary>
    ValueTask<IReadOnlyList<string>> UnknownMediaAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Forgets generations with all that belongs to them, where they still may be forgotten. What they have cost stays known.</summary>
    /// <returns>How many were forgotten, and the media whose files are to go.</returns>
    Task<(int Generations, IReadOnlyList<MediaRecord> Media)> ForgetAsync(IReadOnlyCollection<string> generationIds, CancellationToken cancellationToken);
}
