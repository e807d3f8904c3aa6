using System.Net.Http.Headers;
using Torii.Core.Accounts;

namespace Torii.Providers.Http;

/// <summary>The terms of one fetch.</summary>
internal sealed record FetchTerms
{
    /// <summary>The most bytes that may come.</summary>
    public required long Limit { get; init; }

    /// <summary>From the first look-up to the last byte.</summary>
    public required TimeSpan Total { get; init; }

    /// <summary>Between two pieces.</summary>
    public required TimeSpan Idle { get; init; }

    /// <summary>The upstream whose result it is, allowed wherever it is; null for what clients name.</summary>
    public Uri? Origin { get; init; }

    /// <summary>
    /// What is shown to <see cref="Origin"/>, until a redirect leads away from it; null for nothing. A secret: never logged.
    /// </summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>The egress of the account whose result it is; null for what clients name.</summary>
    public Egress? Egress { get; init; }

    /// <summary>What we call ourselves.</summary>
    public string UserAgent { get; init; } = "Torii";
}
