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

    public bool IsEnabled { get; init; } = true;
}
