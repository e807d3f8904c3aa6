using System.Globalization;
using System.Text.Json;

namespace Torii.Tests.Support;

/// <summary>How a Torii process is set up: all that it is given, by its environment.</summary>
internal sealed record ToriiSetup
{
    /// <summary>What it needs of ours to run at all.</summary>
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT", "LANG"];

    public required string DataFolder { get; init; }

    public int Port { get; init; } = Ports.Next();

    /// <summary>The upstream that plays the Sora backend.</summary>
    public required Uri Backend { get; init; }

    public required IReadOnlyList<TestAccount> Accounts { get; init; }

    public required IReadOnlyList<string> ClientKeys { get; init; }

    /// <summary>Further settings by the variable that gives them.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>A command that goes on as the program behind it; empty for none.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>The whole environment of the process: nothing of ours leaks into it.</summary>
    public Dictionary<string, string> ToEnvironment()
    {
        var environment = Inherited
            .Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name)))
            .Where(entry => entry.Value is not null)
            .ToDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.Ordinal);
        environment["TORII_DATA"] = DataFolder;
        environment["TORII_SIMULATOR"] = "off";
        environment["SORA_BASE_URL"] = Backend.AbsoluteUri;
        environment["API_HOST"] = "127.0.0.1";
        environment["API_PORT"] = Port.ToString(CultureInfo.InvariantCulture);
        environment["API_KEYS"] = JsonSerializer.Serialize(Accounts);
        for (var number = 0; number < ClientKeys.Count; number++)
        {
            environment[$"Torii__ClientKeys__{number}__Key"] = ClientKeys[number];
        }

        foreach (var (name, value) in Settings)
        {
            environment[name] = value;
        }

        return environment;
    }
}
