using Microsoft.Extensions.Configuration.CommandLine;
using Torii.Importing;

namespace Torii.Hosting;

/// <summary>
/// Finds what is set and read by nobody: misspelt names mostly. Of the environment only what begins with our name is
/// looked at, since everything else there may be somebody else's.
/// </summary>
internal static class UnknownSettings
{
    private const string Ours = "Torii";
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
        // Every start goes this way, and hardly any finds something: plain loops, that there is little to compile.
        var unknown = new List<string>();
        foreach (var section in outside.GetChildren())
        {
            if (section.Key.Equals(Ours, StringComparison.OrdinalIgnoreCase))
            {
                Seek(section, asked, unknown);
            }
            else if (section.Key.StartsWith(Variables, StringComparison.OrdinalIgnoreCase) && !IsVariable(section.Key))
            {
                unknown.Add(section.Key);
            }
        }

        SeekArguments(outside, asked, unknown);
        return unknown.Count == 0 ? [] : unknown.ConvertAll(key => TextOf(key, outside, asked));
    }

    private static void Seek(IConfigurationSection section, IReadOnlySet<string> asked, List<string> unknown)
    {
        foreach (var part in section.GetChildren())
        {
            if (Checked.Contains(part.Path, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!string.IsNullOrWhiteSpace(part.Value) && !IsKnown(part.Path, section.Path, asked))
            {
                unknown.Add(part.Path);
            }

            Seek(part, asked, unknown);
        }
    }

    // A part of a list is known by the list.
    private static bool IsKnown(string path, string parent, IReadOnlySet<string> asked) =>
        asked.Contains(path)
        || (asked.Contains(parent) && path.AsSpan(parent.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0)
        || OlderVariables.Settings.Contains(path, StringComparer.OrdinalIgnoreCase);

    private static bool IsVariable(string name) => OlderVariables.All.Contains(name, StringComparer.OrdinalIgnoreCase);

    // Whoever gives an argument means us.
    private static void SeekArguments(IConfiguration outside, IReadOnlySet<string> asked, List<string> unknown)
    {
        foreach (var provider in (outside as IConfigurationRoot)?.Providers ?? [])
        {
            foreach (var key in provider is CommandLineConfigurationProvider ? provider.GetChildKeys([], null) : [])
            {
                var isKnown = asked.Contains(key) || IsVariable(key) || OfTheHost.Contains(key, StringComparer.OrdinalIgnoreCase) || unknown.Contains(key);
                if (!isKnown && !key.Equals(Ours, StringComparison.OrdinalIgnoreCase))
                {
                    unknown.Add(key);
                }
            }
        }
    }

    private static string TextOf(string key, IConfiguration outside, IReadOnlySet<string> asked)
    {
        var origin = outside is IConfigurationRoot ? SettingOrigins.Of(outside, key) : null;
        var name = origin switch
        {
            { Origin: SettingOrigin.Environment or SettingOrigin.CommandLine, Name: var written } => written,
            { Name: var file } when file != key => $"{key} ({file})",
            _ => key,
        };
        return $"{OneLine.Of(name, LongestName)} is no setting, and nothing comes of it.{Spelling.Suggestion(Meant(key, origin?.Origin, asked))}";
    }

    private static string? Meant(string key, SettingOrigin? origin, IReadOnlySet<string> asked)
    {
        if (key.Length > LongestName)
        {
            return null;
        }

        // A variable is as good a name as the setting that it stands for.
        var nearest = Spelling.Nearest(key, asked.Concat(OlderVariables.Settings).Concat(OlderVariables.All));
        return origin switch
        {
            SettingOrigin.Environment when nearest is not null => OlderVariables.Of(nearest) ?? nearest.Replace(":", "__", StringComparison.Ordinal),
            SettingOrigin.CommandLine when nearest is not null => "--" + nearest,
            _ => nearest,
        };
    }
}
