using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Sora.Bodies;

namespace Torii.Providers.Sora.Care;

/// <summary>Exchanges refresh tokens: <c>{access_token, refresh_token, expires_in}</c>, where the second may be another, or missing.</summary>
internal sealed class RefreshExchange(UpstreamCaller caller, IOptions<SoraOptions> options)
{
    // The app's, as in the backend reference.
    private const string UsualClient = "app_LlGpXReQgckcGGUo2JrYvtJK";
    private const string RedirectUri = "com.openai.chat://auth0.openai.com/ios/com.openai.chat/callback";

    /// <summary>Asks for an access token. The one that is shown may be spent afterwards, even where the answer is lost.</summary>
    /// <param name="account">The account.</param>
    /// <param name="refreshToken">What it shows.</param>
    /// <param name="clientId">The app that this was issued to; null for the usual one.</param>
    /// <param name="cancellationToken">Stops it before it is sent, and no longer after that.</param>
    public async Task<ExchangeOutcome> ExchangeAsync(
        AccountAccess account,
        string refreshToken,
        string? clientId,
        CancellationToken cancellationToken)
    {
        var body = new RefreshBody(clientId ?? UsualClient, "refresh_token", RedirectUri, refreshToken);
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, SoraJson.Wire.RefreshBody))
        {
            Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.OAuthUrl) { Content = new TrackedContent(content) };
        request.Headers.TryAddWithoutValidation("User-Agent", SoraHeaders.AppUserAgent);
        request.Headers.TryAddWithoutValidation("Accept", MediaTypeNames.Application.Json);

        // Once it is sent the token may be spent, so its answer is waited for, as long as the deadline allows: to stop now
        // could lose an account for good.
        cancellationToken.ThrowIfCancellationRequested();
        using var outcome = await caller.SendAsync(account.Egress, request, options.Value.AccountTimeout, CancellationToken.None);
        return outcome is CallOutcome.Answered { Succeeded: true } answer
            ? Read(answer.Body.Bytes)
            : new ExchangeOutcome.Refused(RefusalOf(outcome, SoraAccess.Showing(account, refreshToken)));
    }

    private static ExchangeOutcome Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        if (document?.RootElement.Text("access_token"u8) is not { } token || !SoraCredential.CanBeSent(token))
        {
            return new ExchangeOutcome.Refused(new Refusal(Cause.BadAnswer, "the answer holds no access token"));
        }

        var rotated = document.RootElement.Text("refresh_token"u8);
        return new ExchangeOutcome.Given(token, rotated is not null && SoraCredential.CanBeSent(rotated) ? rotated : null);
    }

    // Whoever names an error here has looked at the token and will not have it (invalid_grant, invalid_client, ...).
    private static Refusal RefusalOf(CallOutcome outcome, SoraAccess access)
    {
        var refusal = SoraRefusals.OfQuestion(outcome, access);
        return refusal.Cause is Cause.BadAnswer or Cause.PlanRequired
            && outcome is CallOutcome.Answered { Status: 400 or 403 } answer
            && SoraError.Read(answer.Body.Bytes) is not null
                ? refusal with { Cause = Cause.Unauthorized }
                : refusal;
    }
}
