using Torii.Simulator.OpenAi.Chat;
using Torii.Simulator.OpenAi.Images;
using Torii.Simulator.OpenAi.Videos;
using Torii.Simulator.OpenAi.Videos.Dialects;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.OpenAi;

internal static class OpenAiRegistration
{
    public static IServiceCollection AddOpenAi(this IServiceCollection services) =>
        services
            .AddSingleton<VideoDialect, VllmOmni>()
            .AddSingleton<VideoDialect, SGLang>()
            .AddSingleton<VideoDialect, FastVideo>()
            .AddSingleton<VideoDialect, TensorRtLlm>()
            .AddSingleton<VideoDialect, LiteLlm>()
            .AddSingleton<VideoDialect, NewApi>()
            .AddSingleton<VideoDialect, DeepInfra>()
            .AddSingleton<OpenAiVideos>()
            .AddSingleton<VideoDialect>(services => services.GetRequiredService<OpenAiVideos>())
            .AddSingleton<VideoMaker>()
            .AddSingleton<IBackendEndpoints, VariationEndpoints>()
            .AddSingleton<IBackendEndpoints, VideoEndpoints>()
            .AddSingleton<ImageDialect>(new OpenAiImages(OpenAiSite.Place))
            .AddSingleton<ImageDialect>(new OpenAiImages(LiteLlm.Place))
            .AddSingleton<ImageDialect>(new OpenAiImages(NewApi.Place))
            .AddSingleton<ImageDialect, SGLangImages>()
            .AddSingleton<IBackendEndpoints, ImageEndpoints>()
            .AddSingleton<ChatDesk>()
            .AddSingleton<IBackendEndpoints, ChatEndpoints>();
}
