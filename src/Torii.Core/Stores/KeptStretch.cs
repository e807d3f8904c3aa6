namespace Torii.Core.Stores;

/// <summary>What a stretch of the media takes.</summary>
/// <param name="Files">How many files there are.</param>
/// <param name="Bytes">How long they are together.</param>
/// <param name="Next">The id behind which the next stretch begins; null at the end.</param>
public sealed record KeptStretch(long Files, long Bytes, string? Next);
