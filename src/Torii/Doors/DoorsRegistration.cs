using Torii.Admin;
using Torii.Doors.Asking;
using Torii.Doors.Bodies;
using Torii.Doors.Callbacks;
using Torii.Doors.Characters;
using Torii.Doors.Chat;
using Torii.Doors.Contents;
using Torii.Doors.Costs;
using Torii.Doors.Errors;
using Torii.Doors.Events;
using Torii.Doors.Files;
using Torii.Doors.Following;
using Torii.Doors.Generations;
using Torii.Doors.Health;
using Torii.Doors.Images;
using Torii.Doors.Media;
using Torii.Doors.Models;
using Torii.Doors.OpenApi;
using Torii.Doors.Publications;
using Torii.Doors.Videos;
using Torii.Doors.Webhooks;
using Torii.Renditions;
using Torii.Security;
using Torii.Telemetry;

namespace Torii.Doors;

/// <summary>Registers and maps every door.</summary>
internal static class DoorsRegistration
{
    /// <summary>Adds what the doors need.</summary>
    public static IServiceCollection AddToriiDoors(this IServiceCollection services)
    {
        services.AddBodies();
        services.AddCallbacks();
        services.AddRenditions();
        services.AddSingleton<MediaLinks>();
        services.AddSingleton<RemoteInputs>();
        services.AddSingleton<BatchReader>();
        services.AddSingleton<OwnGenerations>();
        services.AddSingleton<BatchWait>();
        services.AddSingleton<WholeAnswer>();
        services.AddSingleton<LongPoll>();
        services.AddSingleton<EventEndpoints>();
        services.AddSingleton<GenerationEvents>();
        services.AddSingleton<ServedUrls>();
        services.AddSingleton<RateHeaders>();
        services.AddSingleton<DoorBody>();
        services.AddSingleton<DoorIntake>();
        services.AddSingleton<ChatContent>();
        services.AddSingleton<ChatEndpoints>();
        services.AddSingleton<ChatStream>();
        services.AddSingleton<ChatWait>();
        services.AddImages();
        services.AddVideos();
        services.AddSingleton<GenerationEndpoints>();
        services.AddSingleton<PublicationEndpoints>();
        services.AddSingleton<CharacterJson>();
        services.AddSingleton<CharacterDeletion>();
        services.AddSingleton<CharacterEndpoints>();
        services.AddSingleton<FileUploads>();
        services.AddSingleton<FileEndpoints>();
        services.AddSingleton<ContentSource>();
        services.AddSingleton<ContentEndpoints>();
        services.AddSingleton<WebhookEndpoints>();
        services.AddSingleton<CostsEndpoints>();
        services.AddModels();
        services.AddSingleton<StorageCheck>();
        services.AddHostedService<DiskWatch>();
        services.AddSingleton<HealthEndpoints>();
        return services;
    }

    /// <summary>Puts the doors into the server: telemetry and the log of requests outermost, then errors, then who gets in, then the doors.</summary>
    public static void MapToriiDoors(this WebApplication app)
    {
        app.UseToriiTelemetry();
        app.UseMiddleware<RequestLogging>();
        app.UseMiddleware<ErrorHandling>();
        app.UseToriiAdmin();
        app.UseMiddleware<ClientAuthentication>();
        ChatEndpoints.Map(app);
        app.MapImages();
        app.MapVideos();
        GenerationEndpoints.Map(app);
        EventEndpoints.Map(app);
        PublicationEndpoints.Map(app);
        CharacterEndpoints.Map(app);
        FileEndpoints.Map(app);
        ContentEndpoints.Map(app);
        WebhookEndpoints.Map(app);
        CostsEndpoints.Map(app);
        ModelEndpoints.Map(app);
        HealthEndpoints.Map(app);
        CallbackEndpoints.Map(app);
        OpenApiEndpoints.Map(app);
        app.MapMedia();
    }
}
