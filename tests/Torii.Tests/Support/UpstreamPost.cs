namespace Torii.Tests.Support;

/// <summary>A post as the simulator's control API shows it, deleted or not. <c>GenerationId</c> is the draft's, <c>gen_…</c>.</summary>
internal sealed record UpstreamPost(string Id, string Account, string GenerationId, bool Deleted);
