namespace Torii.Hosting;

/// <summary>A Sora account as <c>API_KEYS</c> or <c>api_keys.json</c> lists it.</summary>
/// <param name="Token">The access token, without <c>Bearer</c>.</param>
internal sealed record ConfiguredAccount(string Token)
{
    public string? Name { get; init; }

    public int Weight { get; init; } = 1;

    /// <summary>Submissions a minute. 60 where the list does not say, as with the earlier proxy.</summary>
    public int MaxRpm { get; init; } = 60;

    public int? ImageLimit { get; init; }

    public int? VideoLimit { get; init; }

    /// <summary>What a new access token is had with; null where there is none.</summary>
    public string? SessionToken { get; init; }

    /// <summary>The other way to a new access token; null where there is none.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>The client that the refresh token was given to; null for the usual one.</summary>
    public string? ClientId { get; init; }

    /// <summary>Its own proxy; null for the default egress.</summary>
    public Uri? Proxy { get; init; }

    public bool MakesImages { get; init; } = true;

    public bool MakesVideos { get; init; } = true;

    public bool IsEnabled { get; init; } = true;
}
