using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>Opens finished results. Their links are signed, so the account's token never goes along.</summary>
internal sealed class SoraResults(GuardedFetch fetch, IOptions<FetchOptions> options)
{
    /// <summary>Opens <paramref name="link"/>, through the account's proxy where it has one.</summary>
    public async Task<ResultOutcome> OpenAsync(AccountAccess access, string link, CancellationToken cancellationToken)
    {
        var terms = new FetchTerms
        {
            Limit = options.Value.ResultLimit,
            Total = options.Value.ResultTotal,
            Idle = options.Value.Idle,
            Origin = access.Upstream.BaseAddress,
            Egress = access.Egress,
            UserAgent = SoraHeaders.AppUserAgent,
        };
        return await fetch.OpenAsync(link, terms, cancellationToken) switch
        {
            FetchOutcome.Opened opened => new ResultOutcome.Opened(opened.Content, opened.Length),
            FetchOutcome.Refused refused => new ResultOutcome.Refused(new Refusal(CauseOf(refused), refused.Text)),
            _ => new ResultOutcome.Refused(new Refusal(Cause.ResultUnavailable)),
        };
    }

    // Unavailable is worth another try; the rest will not change.
    private static Cause CauseOf(FetchOutcome.Refused refused) => refused switch
    {
        { Fault: FetchFault.TimedOut or FetchFault.Unreachable or FetchFault.Unresolvable } => Cause.Unavailable,
        { Status: 408 or 429 or >= 500 } => Cause.Unavailable,
        _ => Cause.ResultUnavailable,
    };
}
