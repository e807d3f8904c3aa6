namespace Torii.Admin.Webhooks;

/// <summary>Registers what operators do with webhooks.</summary>
internal static class AdminWebhookRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAdminWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<WebhookTest>();
        services.AddSingleton<WebhookEndpoints>();
        return services;
    }
}
