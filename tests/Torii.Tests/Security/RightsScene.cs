using Torii.Tests.Support;

namespace Torii.Tests.Security;

/// <summary>A server with keys of few rights, a set of them for each door that creates.</summary>
public sealed class RightsScene : IAsyncLifetime
{
    /// <summary>What the key <c>rate</c> may ask for in a minute.</summary>
    public const int Rate = 10;

    /// <summary>What the key <c>queue</c> may have waiting.</summary>
    public const int QueueBound = 5;

    internal Scene Scene { get; private set; } = null!;

    internal Uri Address => Scene.Torii.Setup.Address;

    /// <summary>The key of a kind for a door.</summary>
    internal static string KeyOf(string kind, string door) => $"key-{kind}-{door}";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var door in CreatingDoor.All.Keys)
        {
            Add(settings, "models", door, ("Models__0", CreatingDoor.All[door].Model));
            Add(settings, "rate", door, ("RequestsPerMinute", $"{Rate}"));
            Add(settings, "one", door, ("RequestsPerMinute", "1"));
            Add(settings, "queue", door, ("QueueBound", $"{QueueBound}"), ("AtOnce", "1"));
            Add(settings, "expired", door, ("ExpiresAt", "2020-01-31T00:00:00Z"));
        }

        Scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(2), Settings = settings });
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Scene.DisposeAsync();

    private static void Add(Dictionary<string, string> settings, string kind, string door, params (string Right, string Value)[] rights)
    {
        // The scene's own two keys come before.
        var section = $"Torii__ClientKeys__{settings.Keys.Count(name => name.EndsWith("__Key", StringComparison.Ordinal)) + 2}__";
        settings[section + "Key"] = KeyOf(kind, door);
        foreach (var (right, value) in rights)
        {
            settings[section + right] = value;
        }
    }
}
