using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams;

/// <summary>Tries the keys of accounts, on something that costs nothing.</summary>
internal sealed class KeyChecker(KeyedCaller caller)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>Reads what the protocol has for this, with the account's key. Where nothing is there nothing speaks against the key either.</summary>
    public async Task<CheckOutcome> CheckAsync(AccountAccess access, UpstreamSettings upstream, CancellationToken cancellationToken)
    {
        var path = ProvidersRegistration.Protocols.First(protocol => protocol.Name == upstream.Protocol).KeyPath(upstream);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(access.Upstream.BaseAddress, path));
        using var outcome = await caller.SendAsync(access, request, Timeout, cancellationToken);
        return outcome is CallOutcome.Answered { Challenge: false, Status: (>= 200 and < 300) or 404 or 405 } answer && !AnswerRefusals.IsPage(answer)
            ? new CheckOutcome.Working(string.Empty)
            : new CheckOutcome.Refused(AnswerRefusals.OfQuestion(outcome, access));
    }
}
