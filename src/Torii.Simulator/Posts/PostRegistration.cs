using Torii.Simulator.Protocol;

namespace Torii.Simulator.Posts;

internal static class PostRegistration
{
    public static IServiceCollection AddPosts(this IServiceCollection services) =>
        services.AddSingleton<PostBook>().AddSingleton<IBackendEndpoints, PostEndpoints>();
}
