using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Storage;

namespace Torii.Security;

/// <summary>Registers who gets in and how secrets are kept.</summary>
internal static class SecurityRegistration
{
    /// <summary>Adds secrets, client keys and signing.</summary>
    public static IServiceCollection AddToriiSecurity(this IServiceCollection services, ToriiSettings settings)
    {
        // Without a fixed name secrets would be tied to the folder that the program is started from.
        services.AddDataProtection().SetApplicationName("Torii").PersistKeysToFileSystem(KeyFolder(settings.Data));
        if (settings.MasterKey is { } passphrase)
        {
            var key = new MasterKey(passphrase);
            services.AddSingleton(key);
            services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new MasterKeyEncryptor(key));
        }

        services.AddSingleton<ISecretBox>(provider => new DataProtectionSecrets(new(provider.GetRequiredService<IDataProtectionProvider>)));
        services.AddSingleton<KeyRing>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<ClientKeys>();
        services.AddSingleton<BuiltInKeys>();
        services.AddSingleton<Sightings>();
        services.AddSingleton<RefusedKeys>();
        return services;
    }

    private static DirectoryInfo KeyFolder(string data)
    {
        var path = Path.GetFullPath(data);

        // One after the other: a parent that is made on the way gets the usual mode.
        PrivateFolder.Make(path);
        return PrivateFolder.Make(Path.Combine(path, "keys"));
    }
}
