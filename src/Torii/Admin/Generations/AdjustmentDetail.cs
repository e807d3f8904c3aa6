namespace Torii.Admin.Generations;

/// <summary>A change that was made to what was asked.</summary>
/// <param name="Field">The field of the request.</param>
/// <param name="Asked">What was asked for; null for nothing in particular.</param>
/// <param name="Used">What is used instead; null for nothing.</param>
/// <param name="Why">The reason.</param>
internal sealed record AdjustmentDetail(string Field, string? Asked, string? Used, string Why);
