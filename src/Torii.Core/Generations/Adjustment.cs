namespace Torii.Core.Generations;

/// <summary>A change we made to what was asked, and report.</summary>
/// <param name="Field">The field of the request.</param>
/// <param name="Asked">What the client asked for; null where it asked for nothing in particular.</param>
/// <param name="Used">What is used instead.</param>
/// <param name="Why">The reason, in words for the client.</param>
public sealed record Adjustment(string Field, string? Asked, string? Used, string Why);
