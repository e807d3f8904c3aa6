namespace Torii.Providers.Http.Challenges;

/// <summary>What is done about challenge pages. Without any of it a challenge page is left to those who called.</summary>
public sealed class ChallengeOptions
{
    /// <summary>
    /// The upstream that <see cref="Cookie"/> and <see cref="UserAgent"/> were made for. They go to its origin and nowhere
    /// else, so without it they are not used.
    /// </summary>
    public Uri? Upstream { get; set; }

    /// <summary>A Cookie header (<c>cf_clearance=…; __cf_bm=…</c>) that the upstream lets through; null for none.</summary>
    public string? Cookie { get; set; }

    /// <summary>The user agent that the cookie was given to; null to keep each call's own.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Where a solver listens that speaks FlareSolverr's API, with or without its <c>/v1</c>; null for none.</summary>
    public Uri? Solver { get; set; }

    /// <summary>How long the solver may take over one page. 60 s by default, from a second to ten minutes.</summary>
    public TimeSpan SolverTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>What is wrong with them; empty when nothing is.</summary>
    internal IEnumerable<string> Mistakes()
    {
        if (Cookie is not null && !HeaderText.IsSafe(Cookie))
        {
            yield return $"{nameof(Cookie)} must be one line of printable ASCII.";
        }

        if (UserAgent is not null && !HeaderText.IsSafe(UserAgent))
        {
            yield return $"{nameof(UserAgent)} must be one line of printable ASCII.";
        }

        if (Upstream is not null && !IsHttp(Upstream))
        {
            yield return $"{nameof(Upstream)} must be an http or https URL.";
        }

        if (Upstream is null && (Cookie ?? UserAgent) is not null)
        {
            yield return $"{nameof(Upstream)} must say where {nameof(Cookie)} and {nameof(UserAgent)} belong.";
        }

        if (Solver is not null && !IsHttp(Solver))
        {
            yield return $"{nameof(Solver)} must be an http or https URL.";
        }

        if (SolverTimeout < TimeSpan.FromSeconds(1) || SolverTimeout > TimeSpan.FromMinutes(10))
        {
            yield return $"{nameof(SolverTimeout)} must be from a second to ten minutes.";
        }
    }

    private static bool IsHttp(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
