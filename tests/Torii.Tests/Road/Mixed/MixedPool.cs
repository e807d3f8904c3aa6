using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Road.Mixed;

/// <summary>Twenty accounts: fourteen with a fault each, six without.</summary>
internal sealed class MixedPool(BoundProxy challengedWay, BoundProxy blockedWay)
{
    /// <summary>Its token has expired; its session gives another.</summary>
    public const string Expired = "expired";

    /// <summary>Its token expires again and again; each refresh token gives another, and the next refresh token.</summary>
    public const string Rotating = "rotating";

    /// <summary>Its token says itself that it ends soon.</summary>
    public const string Ending = "ending";

    /// <summary>Its token is taken back in the midst of work; its session gives another.</summary>
    public const string Invalidated = "invalidated";

    /// <summary>Shut out for good; its refresh token is worth nothing.</summary>
    public const string Dead = "dead";

    /// <summary>Its submissions are told to wait.</summary>
    public const string Limited = "limited";

    /// <summary>Whatever it calls is told to wait.</summary>
    public const string Hushed = "hushed";

    /// <summary>May make two videos until its quota is renewed.</summary>
    public const string Exhausted = "exhausted";

    /// <summary>May make no video until its quota is renewed.</summary>
    public const string Empty = "empty";

    /// <summary>Leaves by a way with a challenge page on it.</summary>
    public const string Challenged = "challenged";

    /// <summary>Leaves by the same way.</summary>
    public const string Neighbour = "challenged-too";

    /// <summary>Leaves by a way from a country that is not served.</summary>
    public const string Blocked = "blocked";

    /// <summary>The upstream lets it have one image and one video at a time, and Torii does not know.</summary>
    public const string Crowded = "crowded";

    /// <summary>Whatever it begins breaks off.</summary>
    public const string Failing = "failing";

    /// <summary>Until the quota of <see cref="Empty"/> is renewed, counted from the start of the simulator. Seconds.</summary>
    private const int EmptyFor = 25;

    public IReadOnlyList<MixedAccount> Accounts { get; } =
    [
        new(Expired) { Session = Secret() },
        new(Rotating) { Refresh = Secret() },
        new(Ending) { Token = TokenThatEnds(DateTimeOffset.UtcNow.AddMinutes(1)), Refresh = Secret() },
        new(Invalidated) { Session = Secret() },
        new(Dead) { Refresh = Secret(), SetUp = settings => settings with { Revoked = true } },
        new(Limited),
        new(Hushed),
        new(Exhausted),
        new(Empty) { SetUp = settings => settings with { VideosLeft = 0, VideoQuota = 1000, ResetSeconds = EmptyFor } },
        new(Challenged) { Proxy = challengedWay.Address },
        new(Neighbour) { Proxy = challengedWay.Address },
        new(Blocked) { Proxy = blockedWay.Address },
        new(Crowded) { SetUp = settings => settings with { ImageLimit = 1, VideoLimit = 1 } },

        // As many at a time as it may fail in a row: they are under way together, so that nothing goes well in between, and few
        // begin before it is known.
        new(Failing) { ImageLimit = 0, VideoLimit = 3 },
        .. Enumerable.Range(1, 6).Select(number => new MixedAccount($"healthy-{number}")),
    ];

    /// <summary>Those that serve again without anybody's help.</summary>
    public IReadOnlyList<string> Recovering { get; } = [Expired, Rotating, Ending, Invalidated, Limited, Hushed, Exhausted, Empty, Crowded];

    public IReadOnlyList<string> Healthy => [.. Accounts.Select(account => account.Name).Where(name => name.StartsWith("healthy", StringComparison.Ordinal))];

    /// <summary>The token of an account.</summary>
    public string TokenOf(string name) => Accounts.Single(account => account.Name == name).Token;

    /// <summary>The whole scene.</summary>
    /// <param name="port">The simulator's port.</param>
    public SceneSetup SetupAt(int port) => new()
    {
        Accounts = [],
        Simulator = options =>
        {
            options.Port = port;
            options.CharacterSeconds = new(0.3);
            foreach (var account in Accounts)
            {
                options.Accounts[account.Token] = account.Settings;
            }
        },
        Settings = new Dictionary<string, string>
        {
            ["API_KEYS"] = JsonSerializer.Serialize(Accounts),
            ["SORA_SESSION_URL"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/api/auth/session"),
            ["SORA_OAUTH_URL"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/oauth/token"),
        },
    };

    private static string Secret() => $"secret-{Guid.NewGuid():N}";

    // To the simulator it is a word like any other; only Torii reads what it says.
    private static string TokenThatEnds(DateTimeOffset end)
    {
        var claims = string.Create(CultureInfo.InvariantCulture, $$"""{"iss":"https://auth.openai.com","exp":{{end.ToUnixTimeSeconds()}}}""");
        return $"{Encode("""{"alg":"none"}""")}.{Encode(claims)}.{Guid.NewGuid():N}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
