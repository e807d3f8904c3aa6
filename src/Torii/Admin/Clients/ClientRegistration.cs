namespace Torii.Admin.Clients;

/// <summary>Registers what operators do with client keys.</summary>
internal static class ClientRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAdminClients(this IServiceCollection services)
    {
        services.AddSingleton<ClientCounts>();
        services.AddSingleton<ClientNames>();
        services.AddSingleton<ClientRows>();
        services.AddSingleton<ClientTerms>();
        services.AddSingleton<ClientChanges>();
        services.AddSingleton<ClientEndpoints>();
        return services;
    }
}
