using Torii.Simulator.OpenAi.Errors;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi;

/// <summary>OpenAI itself: videos as they were, images and chat. Everything asks for a key.</summary>
internal static class OpenAiSite
{
    public static readonly UpstreamSite Place = new("openai", "/openai/v1", Access.Token, new EnvelopeErrors("moderation_blocked"));
}
