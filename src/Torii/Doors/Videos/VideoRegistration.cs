namespace Torii.Doors.Videos;

/// <summary>Registers and maps the door of videos.</summary>
internal static class VideoRegistration
{
    /// <summary>Adds what it needs.</summary>
    public static IServiceCollection AddVideos(this IServiceCollection services)
    {
        services.AddSingleton<OwnVideos>();
        services.AddSingleton<VideoModels>();
        services.AddSingleton<NamedCharacters>();
        services.AddSingleton<VideoIntake>();
        services.AddSingleton<VideoMaking>();
        services.AddSingleton<VideoEndpoints>();
        services.AddSingleton<VideoCharacters>();
        return services;
    }

    /// <summary>Maps <c>/v1/videos</c> and what lies below it, but contents and events.</summary>
    public static void MapVideos(this IEndpointRouteBuilder routes)
    {
        VideoMaking.Map(routes);
        VideoEndpoints.Map(routes);
        VideoCharacters.Map(routes);
    }
}
