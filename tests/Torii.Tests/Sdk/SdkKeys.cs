using System.Text.Json.Serialization;

namespace Torii.Tests.Sdk;

/// <summary>The client keys of one suite.</summary>
/// <param name="Suite">The suite.</param>
internal sealed record SdkKeys([property: JsonIgnore] string Suite)
{
    /// <summary>The model that a narrow key may use.</summary>
    public const string NarrowModel = "sora-2";

    // The scene's own two come before.
    private const int FirstNumber = 2;

    /// <summary>The key that most cases ask with.</summary>
    public string Usual => $"sk-{Suite}-usual";

    /// <summary>One whose lists hold nothing but what a case has put there.</summary>
    public string Paging => $"sk-{Suite}-paging";

    /// <summary>Another client, from whom the first one's work is to be kept.</summary>
    public string Other => $"sk-{Suite}-other";

    /// <summary>One that may ask once in a minute.</summary>
    public string Limited => $"sk-{Suite}-limited";

    /// <summary>One that may use one model only.</summary>
    public string Narrow => $"sk-{Suite}-narrow";

    /// <summary>The settings that make the keys of all suites known.</summary>
    public static Dictionary<string, string> SettingsOf(params IEnumerable<string> suites)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (index, entry) in suites.SelectMany(suite => new SdkKeys(suite).Entries()).Index())
        {
            foreach (var (name, value) in entry)
            {
                settings[$"Torii__ClientKeys__{FirstNumber + index}__{name}"] = value;
            }
        }

        return settings;
    }

    private IEnumerable<Dictionary<string, string>> Entries() =>
    [
        new() { ["Key"] = Usual },
        new() { ["Key"] = Paging },
        new() { ["Key"] = Other },
        new() { ["Key"] = Limited, ["RequestsPerMinute"] = "1" },
        new() { ["Key"] = Narrow, ["Models__0"] = NarrowModel },
    ];
}
