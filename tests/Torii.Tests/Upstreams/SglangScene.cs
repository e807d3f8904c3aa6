namespace Torii.Tests.Upstreams;

/// <summary>A server of SGLang's alone.</summary>
public sealed class SglangScene : UpstreamScene
{
    internal override string Preset => "sglang";

    internal override string Path => "/sglang/v1";

    internal override Offer Offer { get; } = new(Images: true, Prompts: false, References: false, RemixAdjusted: ["remix"], ExtensionAdjusted: ["extension"]);
}
