using Microsoft.Extensions.Configuration.CommandLine;
using Torii.Admin.Settings;
using Torii.Importing;

namespace Torii.Hosting;

/// <summary>
/// Finds what is set and read by nobody: misspelt names mostly. Of the environment only what begins with our name is
/// looked at, since everything else there may be somebody else's.
/// </summary>
internal static class UnknownSettings
{
    private const string Variables = "TORII_";

    // Longer ones are no slips, and comparing them takes its time.
    private const int LongestName = 200;

    // What is set there is checked field by field where it is read.
    private static readonly string[] Checked = [SettingNames.Upstreams, SettingNames.Routes];

    // What the host under us takes from the command line.
    private static readonly string[] OfTheHost =
    [
        "hostBuilder", "applicationName", "environment", "contentRoot", "webRoot", "urls", "http_ports", "https_ports", "Logging",
        "Kestrel", "AllowedHosts", "ConnectionStrings", "DetailedErrors", "SuppressStatusMessages", "ShutdownTimeoutSeconds",
    ];

    /// <summary>A sentence for each, without its value.</summary>
    /// <param name="outside">What is set by environment, command line or file.</param>
    /// <param name="asked">Every setting that is read.</param>
    public static IReadOnlyList<string> In(IConfiguration outside, IReadOnlySet<string> asked)
    {
        var names = asked.Concat(OlderVariables.Settings).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ours = outside.GetSection("Torii").AsEnumerable().Where(entry => entry.Key.Contains(':') && !string.IsNullOrWhiteSpace(entry.Value)).Select(entry => entry.Key);
        var variables = outside.GetChildren().Select(entry => entry.Key).Where(IsVariable);
        return [.. ours.Where(key => !IsKnown(key, names))
            .Concat(variables.Concat(ArgumentsIn(outside, names)).Where(key => !OlderVariables.All.Contains(key, StringComparer.OrdinalIgnoreCase)))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(key => TextOf(key, outside, names))];
    }

    private static bool IsKnown(string key, HashSet<string> names)
    {
        var parent = key[..key.LastIndexOf(':')];
        return names.Contains(key)
            || (names.Contains(parent) && key[(parent.Length + 1)..].All(char.IsAsciiDigit))
            || Array.Exists(Checked, section => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsVariable(string key) => key.StartsWith(Variables, StringComparison.OrdinalIgnoreCase);

    // Whoever gives an argument means us.
    private static IEnumerable<string> ArgumentsIn(IConfiguration outside, HashSet<string> names) => outside is IConfigurationRoot root
        ? root.Providers.OfType<CommandLineConfigurationProvider>()
            .SelectMany(provider => provider.GetChildKeys([], null))
            .Where(key => !names.Contains(key) && !key.Equals("Torii", StringComparison.OrdinalIgnoreCase) && !OfTheHost.Contains(key, StringComparer.OrdinalIgnoreCase))
        : [];

    private static string TextOf(string key, IConfiguration outside, HashSet<string> names)
    {
        var origin = outside is IConfigurationRoot ? SettingOrigins.Of(outside, key) : null;
        var name = origin switch
        {
            { Origin: SettingOrigin.Environment or SettingOrigin.CommandLine, Name: var written } => written,
            { Name: var file } when file != key => $"{key} ({file})",
            _ => key,
        };
        return $"{OneLine.Of(name, LongestName)} is no setting, and nothing comes of it.{Spelling.Suggestion(Meant(key, origin?.Origin, names))}";
    }

    private static string? Meant(string key, SettingOrigin? origin, HashSet<string> names)
    {
        if (key.Length > LongestName)
        {
            return null;
        }

        // A variable is as good a name as the setting that it stands for.
        var nearest = Spelling.Nearest(key, names.Concat(OlderVariables.All));
        return origin switch
        {
            SettingOrigin.Environment when nearest is not null => OlderVariables.Of(nearest) ?? nearest.Replace(":", "__", StringComparison.Ordinal),
            SettingOrigin.CommandLine when nearest is not null => "--" + nearest,
            _ => nearest,
        };
    }
}
