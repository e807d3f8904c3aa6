namespace Torii.Tests.Upstreams;

/// <summary>A server of vLLM-Omni's alone.</summary>
public sealed class VllmOmniScene : UpstreamScene
{
    internal override string Preset => "vllm-omni";

    internal override string Path => "/vllm-omni/v1";

    internal override Offer Offer { get; } = new(Images: false, Prompts: false, References: false, RemixAdjusted: ["remix"], ExtensionAdjusted: ["extension"]);
}
