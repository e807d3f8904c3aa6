using System.Text.Json.Serialization;

namespace Torii.Tests.Support;

/// <summary>An account as <c>API_KEYS</c> lists it. Its name is what the simulator calls it, too.</summary>
internal sealed record TestAccount(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("key")] string Token)
{
    [JsonPropertyName("weight")]
    public int Weight { get; init; } = 1;

    /// <summary>Submissions a minute: out of the way, unless a test is about it.</summary>
    [JsonPropertyName("max_rpm")]
    public int MaxRpm { get; init; } = 1_000_000;

    [JsonPropertyName("image_limit")]
    public int? ImageLimit { get; init; }

    [JsonPropertyName("video_limit")]
    public int? VideoLimit { get; init; }

    /// <summary>What new access tokens are given for; null where there is none.</summary>
    [JsonPropertyName("refresh_token")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RefreshToken { get; init; }

    /// <summary>Accounts <c>a1</c> to <c>aN</c>.</summary>
    public static IReadOnlyList<TestAccount> Many(int count) => [.. Enumerable.Range(1, count).Select(number => Of($"a{number}"))];

    /// <summary>An account with a token of its own.</summary>
    public static TestAccount Of(string name) => new(name, $"access-token-of-{name}-{Guid.NewGuid():N}");
}
