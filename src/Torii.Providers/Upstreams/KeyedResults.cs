using System.Net.Http.Headers;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams;

/// <summary>
/// Opens finished results of upstreams whose accounts are API keys. The key goes along to the upstream's own origin, and no
/// further than the first redirect that leaves it.
/// </summary>
internal sealed class KeyedResults(ResultFetch fetch)
{
    /// <summary>Opens what <paramref name="link"/> leads to, through the account's proxy where it has one.</summary>
    /// <param name="access">The account.</param>
    /// <param name="link">The link, absolute or relative to the upstream's base address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ResultOutcome> OpenAsync(AccountAccess access, string link, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(access.Upstream.BaseAddress, link, out var address))
        {
            return new ResultOutcome.Refused(new Refusal(Cause.ResultUnavailable, "its link is none"));
        }

        var terms = fetch.TermsOf(access) with
        {
            Authorization = ApiKey.Parse(access.Credential)?.Key is { } key ? new AuthenticationHeaderValue("Bearer", key) : null,
        };
        return await fetch.OpenAsync(address.AbsoluteUri, terms, cancellationToken);
    }
}
