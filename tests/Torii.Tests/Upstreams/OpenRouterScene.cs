namespace Torii.Tests.Upstreams;

/// <summary>OpenRouter alone.</summary>
public sealed class OpenRouterScene : UpstreamScene
{
    internal override string Preset => "openrouter";

    internal override string Path => "/openrouter/api/v1";

    internal override Offer Offer { get; } = new(Images: true, Prompts: true, References: true, RemixAdjusted: [], ExtensionAdjusted: []);
}
