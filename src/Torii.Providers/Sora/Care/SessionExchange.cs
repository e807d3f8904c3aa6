using System.Text.Json;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Care;

/// <summary>Exchanges session tokens: <c>{accessToken, user, expires}</c>, or a success that says nothing where the session is dead.</summary>
internal sealed class SessionExchange(UpstreamCaller caller, IOptions<SoraOptions> options)
{
    /// <summary>Asks for an access token.</summary>
    public async Task<ExchangeOutcome> ExchangeAsync(AccountAccess account, string sessionToken, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, options.Value.SessionUrl);
        SoraHeaders.AddSession(request.Headers, sessionToken);
        using var outcome = await caller.SendAsync(account.Egress, request, options.Value.AccountTimeout, cancellationToken);
        return outcome is CallOutcome.Answered { Succeeded: true } answer
            ? Read(answer.Body.Bytes)
            : new ExchangeOutcome.Refused(SoraRefusals.OfQuestion(outcome, SoraAccess.Showing(account, sessionToken)));
    }

    private static ExchangeOutcome Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        if (document?.RootElement.Text("accessToken"u8) is { } token && SoraCredential.CanBeSent(token))
        {
            return new ExchangeOutcome.Given(token, RefreshToken: null);
        }

        return body.IsEmpty || document?.RootElement.ValueKind is JsonValueKind.Null or JsonValueKind.Object
            ? new ExchangeOutcome.Refused(new Refusal(Cause.Unauthorized, "the session has ended, or its token is not one of this service"))
            : new ExchangeOutcome.Refused(new Refusal(Cause.BadAnswer, "the answer about the session is not JSON"));
    }
}
