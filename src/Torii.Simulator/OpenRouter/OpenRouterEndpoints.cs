using Torii.Simulator.Protocol;

namespace Torii.Simulator.OpenRouter;

/// <summary>All that the stand-in of OpenRouter answers.</summary>
internal sealed class OpenRouterEndpoints(VideoCalls videos, ImageCalls images, ChatCalls chat, KeyCalls keys) : IBackendEndpoints
{
    public void Map(BackendRoutes routes)
    {
        var open = routes.For(OpenRouterSite.Public);
        open.Get("/videos/models", VideoCalls.List);
        open.Get("/images/models", ImageCalls.List);

        var keyed = routes.For(OpenRouterSite.Keyed);
        keyed.PostTask("/videos", videos.Submit);
        keyed.Get("/videos/{id}", videos.Poll);
        keyed.Get("/videos/{id}/content", videos.Content, "index");
        keyed.PostTask("/images", images.Make);
        keyed.PostTask("/chat/completions", chat.Complete);
        keyed.Get("/key", keys.Key);
        keyed.Rest();
    }
}
