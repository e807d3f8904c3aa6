using Torii.Simulator.OpenAi.Videos.Dialects;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.OpenAi.Chat;

/// <summary>The language models of OpenAI, and of proxies, which take what OpenAI's own do not.</summary>
internal sealed class ChatEndpoints(ChatDesk desk) : IBackendEndpoints
{
    private static readonly ChatRules Original = new(static model => model.StartsWith("gpt-", StringComparison.Ordinal), IsStrict: true);
    private static readonly ChatRules Proxied = Original with { IsStrict = false };

    public void Map(BackendRoutes routes)
    {
        routes.For(OpenAiSite.Place).PostTask("/chat/completions", call => desk.Answer(call, Original));
        routes.For(LiteLlm.Place).PostTask("/chat/completions", call => desk.Answer(call, Proxied));
        routes.For(NewApi.Place).PostTask("/chat/completions", call => desk.Answer(call, Proxied));
    }
}
