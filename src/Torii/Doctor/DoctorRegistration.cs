using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Torii.Hosting;
using Torii.Renditions;
using Torii.Security;
using Torii.Storage;

namespace Torii.Doctor;

/// <summary>Registers what looks an installation through.</summary>
internal static class DoctorRegistration
{
    /// <summary>Adds it, for reading alone: a server may run beside it, and nothing is made.</summary>
    public static IServiceCollection AddDoctor(this IServiceCollection services, ToriiSettings settings, IReadOnlyList<string> mistakes)
    {
        services.AddUpstreams(settings);
        services.TryAddSingleton(TimeProvider.System);
        if (Directory.Exists(Path.Combine(settings.Data, "keys")) && File.Exists(Path.Combine(settings.Data, "torii.db")))
        {
            services.AddToriiSecurity(settings);
            services.Configure<KeyManagementOptions>(keys => keys.AutoGenerateKeys = false);
            services.AddToriiReading(settings.Data);
        }

        services.AddSingleton(new ReadMistakes(mistakes));
        services.AddSingleton<FfmpegRunner>();
        services.AddSingleton<FfmpegFinder>();
        services.AddSingleton<StoredReader>();
        services.AddSingleton<ICheck, ConfigurationCheck>();
        services.AddSingleton<ICheck, DataFolderCheck>();
        services.AddSingleton<ICheck, DatabaseSoundness>();
        services.AddSingleton<ICheck, SecretsCheck>();
        services.AddSingleton<ICheck, PortsCheck>();
        services.AddSingleton<ICheck, FfmpegCheck>();
        services.AddSingleton<ICheck, ConsoleCheck>();
        services.AddSingleton<ICheck, AccountsCheck>();
        services.AddSingleton<ICheck, ProxiesCheck>();
        services.AddSingleton<ICheck, UpstreamsCheck>();
        services.AddSingleton<Examination>();
        return services;
    }
}
