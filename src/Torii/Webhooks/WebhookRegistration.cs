using Torii.Core.Errands;

namespace Torii.Webhooks;

/// <summary>Registers what tells clients' servers of the end of generations.</summary>
internal static class WebhookRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddToriiWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookMetrics>();
        services.AddSingleton<Receivers>();
        services.AddSingleton<Redelivery>();
        services.AddSingleton<IErrandHandler, Announcer>();
        services.AddSingleton<IErrandHandler, Deliverer>();
        return services;
    }
}
