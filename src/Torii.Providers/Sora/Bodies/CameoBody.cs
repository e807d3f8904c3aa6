namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of <c>POST /characters/from-generation</c>. Its timestamps are numbers, unlike those of an upload.</summary>
internal sealed record CameoBody(string GenerationId, string? CharacterId, IReadOnlyList<int> Timestamps);
