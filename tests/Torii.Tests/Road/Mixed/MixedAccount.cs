using System.Text.Json.Serialization;
using Torii.Simulator.Accounts;

namespace Torii.Tests.Road.Mixed;

/// <summary>An account of the mixed pool, as <c>API_KEYS</c> lists it and as the simulator is to set it up.</summary>
internal sealed record MixedAccount([property: JsonPropertyName("name")] string Name)
{
    [JsonPropertyName("key")]
    public string Token { get; init; } = $"access-token-of-{Name}-{Guid.NewGuid():N}";

    [JsonPropertyName("session_token")]
    public string? Session { get; init; }

    [JsonPropertyName("refresh_token")]
    public string? Refresh { get; init; }

    [JsonPropertyName("proxy_url")]
    public Uri? Proxy { get; init; }

    [JsonPropertyName("image_limit")]
    public int? ImageLimit { get; init; }

    [JsonPropertyName("video_limit")]
    public int? VideoLimit { get; init; }

    /// <summary>Out of the way.</summary>
    [JsonPropertyName("max_rpm")]
    public int MaxRpm => 1_000_000;

    /// <summary>What is special about it at the simulator.</summary>
    [JsonIgnore]
    public Func<AccountSettings, AccountSettings> SetUp { get; init; } = settings => settings;

    /// <summary>All that the simulator is told.</summary>
    [JsonIgnore]
    public AccountSettings Settings => SetUp(new AccountSettings(Name, Session: Session, Refresh: Refresh));
}
