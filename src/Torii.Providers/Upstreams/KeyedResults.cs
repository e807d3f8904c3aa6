using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams;

/// <summary>
/// Opens finished results of upstreams whose accounts are API keys. The key goes along to the upstream's own origin, and no
/// further than the first redirect that leaves it.
/// </summary>
internal sealed class KeyedResults(GuardedFetch fetch, IOptions<FetchOptions> options)
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

        var terms = new FetchTerms
        {
            Limit = options.Value.ResultLimit,
            Total = options.Value.ResultTotal,
            Idle = options.Value.Idle,
            Origin = access.Upstream.BaseAddress,
            Egress = access.Egress,
            Authorization = ApiKey.Parse(access.Credential)?.Key is { } key ? new AuthenticationHeaderValue("Bearer", key) : null,
        };
        return await fetch.OpenAsync(address.AbsoluteUri, terms, cancellationToken) switch
        {
            FetchOutcome.Opened opened => new ResultOutcome.Opened(opened.Content, opened.Length),
            FetchOutcome.Refused refused => new ResultOutcome.Refused(new Refusal(CauseOf(refused), refused.Text)),
            _ => new ResultOutcome.Refused(new Refusal(Cause.ResultUnavailable)),
        };
    }

    // Not there yet and no longer there look the same: servers say 400, 404, 409 or 425 of a result that is still being written.
    private static Cause CauseOf(FetchOutcome.Refused refused) => refused switch
    {
        { Fault: FetchFault.TimedOut or FetchFault.Unreachable or FetchFault.Unresolvable } => Cause.Unavailable,
        { Status: 408 or 429 or >= 500 } => Cause.Unavailable,
        _ => Cause.ResultUnavailable,
    };
}
