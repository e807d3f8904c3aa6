namespace Torii.Core.Stores;

/// <summary>What a stretch of the media takes.</summary>
/// <param name="Uses">By role, form and day.</param>
/// <param name="Next">The id behind which the next stretch begins; null at the end.</param>
public sealed record MediaStretch(IReadOnlyList<MediaUse> Uses, string? Next);
