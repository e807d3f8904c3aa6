namespace Torii.Providers.Sora.Bodies;

/// <summary>A result that is posted.</summary>
internal sealed record PostAttachment(string GenerationId, string Kind);
