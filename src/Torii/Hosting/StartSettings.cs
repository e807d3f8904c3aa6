using System.Security.Cryptography;
using Torii.Core.Stores;
using Torii.Security;
using Torii.Storage;

namespace Torii.Hosting;

/// <summary>Reads all settings for a start: those from outside, and under them those that the console keeps in the data folder.</summary>
internal static class StartSettings
{
    /// <summary>The settings, and what is wrong with them: with mistakes the settings must not be used.</summary>
    /// <param name="outside">What is set by environment, command line or file.</param>
    /// <remarks>A value that the console has set and that is not valid any more is left out: it must not keep the server, and so the console, from starting.</remarks>
    /// <exception cref="CryptographicException">A secret value cannot be read with the keys and the passphrase that there are.</exception>
    public static (ToriiSettings Settings, IReadOnlyList<string> Mistakes) Read(IConfiguration outside)
    {
        var (settings, mistakes) = ReadOutside(outside);
        var (kept, oddities) = (Stored(settings), settings.Oddities);
        if (kept.Count == 0)
        {
            return (settings, mistakes);
        }

        var leftOut = new Dictionary<string, string>(StringComparer.Ordinal);
        (settings, mistakes) = SettingsSource.Read(SettingLayers.Merge(outside, kept));
        foreach (var (name, value) in kept.ToList())
        {
            if (mistakes.Count == 0)
            {
                break;
            }

            kept.Remove(name);
            var without = SettingsSource.Read(SettingLayers.Merge(outside, kept));
            if (without.Mistakes.Count < mistakes.Count)
            {
                leftOut.Add(name, value);
                (settings, mistakes) = without;
            }
            else
            {
                kept.Add(name, value);
            }
        }

        return (settings with { FromConsole = new ConsoleSettings(kept, leftOut), Oddities = oddities }, mistakes);
    }

    /// <summary>The settings for somebody who only looks: where the console's secrets cannot be read, those from outside alone.</summary>
    public static (ToriiSettings Settings, IReadOnlyList<string> Mistakes) ReadToLook(IConfiguration outside)
    {
        try
        {
            return Read(outside);
        }
        catch (Exception locked) when (locked is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return ReadOutside(outside);
        }
    }

    /// <summary>The settings from outside alone, and what is wrong with them.</summary>
    public static (ToriiSettings Settings, IReadOnlyList<string> Mistakes) ReadOutside(IConfiguration outside)
    {
        var reader = new SettingReader(outside);
        var settings = SettingsSource.Read(outside, reader);
        return (settings with { Oddities = [.. reader.Oddities, .. UnknownSettings.In(outside, reader.Asked)] }, reader.Mistakes);
    }

    private static Dictionary<string, string> Stored(ToriiSettings settings)
    {
        var stored = EarlySettings.Read(settings.Data, SettingLayers.Prefix);
        var keys = Path.Combine(Path.GetFullPath(settings.Data), "keys");
        if (stored.Any(setting => setting.IsSecret) && !Directory.Exists(keys))
        {
            throw new CryptographicException($"'{keys}' is missing, and with it the keys that settings in the database are encrypted with: restore it.");
        }

        using var services = stored.Any(setting => setting.IsSecret) ? new ServiceCollection().AddLogging().AddSingleton(settings).AddToriiSecurity(settings).BuildServiceProvider() : null;

        // Before the first secret is read: without its keys Data Protection would make others beside them.
        services?.GetRequiredService<KeyRing>().Check();
        return stored.ToDictionary(
            setting => setting.Name,
            setting => setting.IsSecret ? services!.GetRequiredService<ISecretBox>().Unprotect(setting.Value) : setting.Value,
            StringComparer.Ordinal);
    }
}
