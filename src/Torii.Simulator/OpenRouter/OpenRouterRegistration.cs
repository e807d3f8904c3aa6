using Torii.Simulator.Protocol;

namespace Torii.Simulator.OpenRouter;

internal static class OpenRouterRegistration
{
    public static IServiceCollection AddOpenRouter(this IServiceCollection services) =>
        services
            .AddSingleton<LiveOpenRouterSettings>()
            .AddSingleton<VideoJobs>()
            .AddSingleton<Credits>()
            .AddSingleton<CallbackSender>()
            .AddHostedService(provider => provider.GetRequiredService<CallbackSender>())
            .AddSingleton<VideoCalls>()
            .AddSingleton<ImageCalls>()
            .AddSingleton<ChatCalls>()
            .AddSingleton<KeyCalls>()
            .AddSingleton<IBackendEndpoints, OpenRouterEndpoints>();
}
