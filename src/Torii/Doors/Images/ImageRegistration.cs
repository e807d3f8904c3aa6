namespace Torii.Doors.Images;

/// <summary>Registers and maps <c>/v1/images</c>.</summary>
internal static class ImageRegistration
{
    /// <summary>Adds what the door needs.</summary>
    public static IServiceCollection AddImages(this IServiceCollection services)
    {
        services.AddSingleton<KeptPictures>();
        services.AddSingleton<ImageConversion>();
        services.AddSingleton<PictureWriter>();
        services.AddSingleton<ImageIntake>();
        services.AddSingleton<ImageAnswer>();
        services.AddSingleton<ImageStream>();
        services.AddSingleton<ImageJob>();
        services.AddSingleton<ImageEndpoints>();
        services.AddSingleton<ImageJobEndpoints>();
        services.AddSingleton<ImageListEndpoints>();
        return services;
    }

    /// <summary>Maps the door.</summary>
    public static void MapImages(this IEndpointRouteBuilder routes)
    {
        ImageEndpoints.Map(routes);
        ImageJobEndpoints.Map(routes);
        ImageListEndpoints.Map(routes);
    }
}
