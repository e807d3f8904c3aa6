using Torii.Doors.Bodies;
using Torii.Doors.Characters;
using Torii.Doors.Chat;
using Torii.Doors.Chat.Reading;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Generations;
using Torii.Doors.Health;
using Torii.Doors.Media;
using Torii.Doors.Models;
using Torii.Doors.Publications;
using Torii.Security;

namespace Torii.Doors;

/// <summary>Registers and maps every door.</summary>
internal static class DoorsRegistration
{
    /// <summary>Adds what the doors need.</summary>
    public static IServiceCollection AddToriiDoors(this IServiceCollection services)
    {
        services.AddBodies();
        services.AddSingleton<MediaLinks>();
        services.AddSingleton<RemoteInputs>();
        services.AddSingleton<BatchReader>();
        services.AddSingleton<ChatBody>();
        services.AddSingleton<ChatContent>();
        services.AddSingleton<ChatEndpoints>();
        services.AddSingleton<ChatStream>();
        services.AddSingleton<ChatWait>();
        services.AddSingleton<GenerationEndpoints>();
        services.AddSingleton<PublicationEndpoints>();
        services.AddSingleton<CharacterJson>();
        services.AddSingleton<CharacterEndpoints>();
        services.AddSingleton<ModelEndpoints>();
        services.AddSingleton<HealthEndpoints>();
        return services;
    }

    /// <summary>Puts the doors into the server: errors outermost, then who gets in, then the doors.</summary>
    public static void MapToriiDoors(this WebApplication app)
    {
        app.UseMiddleware<ErrorHandling>();
        app.UseMiddleware<ClientAuthentication>();
        ChatEndpoints.Map(app);
        GenerationEndpoints.Map(app);
        PublicationEndpoints.Map(app);
        CharacterEndpoints.Map(app);
        ModelEndpoints.Map(app);
        HealthEndpoints.Map(app);
        app.MapMedia();
        app.MapGet("/", TellOfConsole);
        app.MapGet("/admin", TellOfConsole);
    }

    private static Task TellOfConsole(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Torii is running; the console is not there yet. The API is at /v1.\n", context.RequestAborted);
    }
}
