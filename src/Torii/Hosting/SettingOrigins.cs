using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace Torii.Hosting;

/// <summary>Finds where a setting is fixed from outside.</summary>
internal static class SettingOrigins
{
    /// <summary>Where, and the name it has there, for the operator to find it; null where it is not.</summary>
    public static (SettingOrigin Origin, string Name)? Of(IConfiguration outside, string setting)
    {
        foreach (var name in SettingLayers.NamesOf(setting))
        {
            if (((IConfigurationRoot)outside).Providers.LastOrDefault(provider => Has(provider, name)) is { } provider)
            {
                return provider switch
                {
                    EnvironmentVariablesConfigurationProvider => (SettingOrigin.Environment, name.Replace(":", "__", StringComparison.Ordinal)),
                    CommandLineConfigurationProvider => (SettingOrigin.CommandLine, "--" + name),
                    FileConfigurationProvider file => (SettingOrigin.File, file.Source.Path ?? name),
                    _ => (SettingOrigin.File, name),
                };
            }
        }

        return null;
    }

    private static bool Has(IConfigurationProvider provider, string name) =>
        (provider.TryGet(name, out var value) && !string.IsNullOrWhiteSpace(value)) || provider.GetChildKeys([], name).Any();
}
