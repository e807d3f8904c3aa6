using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Work;
using Torii.Doors;
using Torii.Providers;
using Torii.Providers.Http;
using Torii.Security;
using Torii.Storage;

namespace Torii.Hosting;

/// <summary>Everything that Torii is made of, by its settings.</summary>
internal static class ToriiRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddTorii(this IServiceCollection services, ToriiSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(Options.Create(settings.Work));
        services.AddSingleton(settings.DefaultEgress);
        services.Configure<FetchOptions>(options => settings.AllowedHosts.ToList().ForEach(options.AllowedHosts.Add));
        services.AddToriiSecurity(settings);
        services.AddToriiStorage(new StorageOptions { DataFolder = settings.Data, MediaFolder = settings.Media });
        services.AddToriiProviders();
        services.AddToriiWork();
        services.AddToriiDoors();
        services.AddSingleton<AccountSync>();
        services.AddSingleton<ClientSync>();
        services.AddSingleton<BuiltInSimulator>();
        services.AddSingleton<Listening>();
        services.AddSingleton<Opening>();
        return services;
    }
}
