namespace Torii.Core.Stores;

/// <summary>What may be removed within a stretch of the media.</summary>
/// <param name="Works">The generations whose files may go.</param>
/// <param name="Next">The id behind which the next stretch begins; null at the end.</param>
public sealed record RemovableStretch(IReadOnlyList<RemovableWork> Works, string? Next);
