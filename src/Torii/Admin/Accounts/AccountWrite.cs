namespace Torii.Admin.Accounts;

/// <summary>What an operator writes of an account, be it new or known. What is not given is as for a new account.</summary>
internal abstract record AccountWrite
{
    /// <summary>What people call it, up to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The access token, with or without <c>Bearer</c>. Null leaves the one that is kept, an empty text takes it away; so with all secrets.</summary>
    public string? AccessToken { get; init; }

    /// <summary>The web page's session token.</summary>
    public string? SessionToken { get; init; }

    /// <summary>An app's refresh token.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>The app that the refresh token was given to; null for the usual one.</summary>
    public string? ClientId { get; init; }

    /// <summary>The key, at an upstream that takes keys.</summary>
    public string? Key { get; init; }

    /// <summary>Its share of the work, 1 to 1000.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Submissions a minute at most; null for no limit.</summary>
    public int? MaxRpm { get; init; }

    /// <summary>Images at once at most; null for no limit, 0 for none at all.</summary>
    public int? ImageLimit { get; init; }

    /// <summary>Videos at once at most; null for no limit, 0 for none at all.</summary>
    public int? VideoLimit { get; init; }

    /// <summary>Whether it is to make images.</summary>
    public bool MakesImages { get; init; } = true;

    /// <summary>Whether it is to make videos.</summary>
    public bool MakesVideos { get; init; } = true;

    /// <summary>The address of a proxy of its own; null for the default way out. As it is told, with <c>***</c>, it stays.</summary>
    public string? Proxy { get; init; }

    /// <inheritdoc />
    /// <remarks>The secrets stay out of logs and messages.</remarks>
    public sealed override string ToString() => GetType().Name;
}
