namespace Torii.Tests.Support;

/// <summary>An entry of a generation's timeline as the database holds it.</summary>
internal sealed record EventRow(string GenerationId, int Number, string Type, string? Text);
