using System.Net;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Logs;
using Torii.Core.Providers;

namespace Torii.Providers.Http;

/// <summary>Opens finished results at the bounds that hold for results, whichever upstream made them.</summary>
internal sealed class ResultFetch(GuardedFetch fetch, ICallLog log, CallMetrics metrics, IOptions<FetchOptions> options, TimeProvider time)
{
    /// <summary>The terms of a result of an account's: through its proxy where it has one, and without its credential.</summary>
    /// <param name="access">The account.</param>
    public FetchTerms TermsOf(AccountAccess access) => new()
    {
        Limit = options.Value.ResultLimit,
        Total = options.Value.ResultTotal,
        Idle = options.Value.Idle,
        Origin = access.Upstream.BaseAddress,
        Egress = access.Egress,
    };

    /// <summary>Opens what <paramref name="url"/> leads to.</summary>
    /// <param name="url">The URL, absolute.</param>
    /// <param name="terms">The terms, from <see cref="TermsOf"/>.</param>
    /// <param name="cancellationToken">Stops it until it has opened.</param>
    public async Task<ResultOutcome> OpenAsync(string url, FetchTerms terms, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var span = Uri.TryCreate(url, UriKind.Absolute, out var address) ? CallMetrics.Begin(HttpMethod.Get, address) : null;
        var outcome = await fetch.OpenAsync(url, terms, cancellationToken);
        var elapsed = time.GetElapsedTime(started);
        var failed = outcome as FetchOutcome.Refused;
        var status = failed is null ? (int)HttpStatusCode.OK : failed.Status;
        metrics.Ended(span, status, status is null ? "not_opened" : null, elapsed);
        if (log.Keeps("GET", status) && address is not null)
        {
            log.Add(new Call("GET", address, terms.Egress?.Name ?? "direct", elapsed, status, failed?.Text));
        }

        return outcome switch
        {
            FetchOutcome.Opened opened => new ResultOutcome.Opened(opened.Content, opened.Length),
            FetchOutcome.Refused refused => new ResultOutcome.Refused(new Refusal(CauseOf(refused), refused.Text)),
            _ => new ResultOutcome.Refused(new Refusal(Cause.ResultUnavailable)),
        };
    }

    // Unavailable is worth another try; the rest will not change. Not there yet and no longer there look the same: servers say
    // 400, 404, 409 or 425 of a result that is still being written.
    private static Cause CauseOf(FetchOutcome.Refused refused) => refused switch
    {
        { Fault: FetchFault.TimedOut or FetchFault.Unreachable or FetchFault.Unresolvable } => Cause.Unavailable,
        { Status: 408 or 429 or >= 500 } => Cause.Unavailable,
        _ => Cause.ResultUnavailable,
    };
}
