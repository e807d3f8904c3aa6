using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenRouter;

/// <summary>Where the stand-in of OpenRouter is, and what it asks for.</summary>
internal static class OpenRouterSite
{
    /// <summary>The calls that ask for a key.</summary>
    public static UpstreamSite Keyed { get; } = new("openrouter", "/openrouter/api/v1", Access.Token, new OpenRouterErrors());

    /// <summary>The catalogues, which are public.</summary>
    public static UpstreamSite Public { get; } = Keyed with { Access = Access.Open };
}
