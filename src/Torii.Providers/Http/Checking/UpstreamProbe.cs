using System.Net;
using System.Net.Http.Headers;
using Torii.Providers.Http.Challenges;

namespace Torii.Providers.Http.Checking;

/// <summary>One request over a connection that is made already, to see who answers.</summary>
/// <param name="Status">The answer's status.</param>
/// <param name="Challenged">Whether it is a challenge page.</param>
/// <param name="Refused">Whether it is the proxy's, which does not admit us.</param>
internal sealed record UpstreamProbe(int Status, bool Challenged, bool Refused)
{
    private const int BodyLimit = 1024 * 1024;

    /// <summary>Asks for what is at <paramref name="target"/>.</summary>
    /// <param name="connection">The connection to it, or to <paramref name="reader"/>.</param>
    /// <param name="target">The upstream's origin.</param>
    /// <param name="session">The session to ask with; null for none.</param>
    /// <param name="reader">The proxy, where it reads the request itself; null where the connection leads to the upstream.</param>
    /// <param name="admission">What <paramref name="reader"/> is shown; null for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<UpstreamProbe> SendAsync(
        Stream connection,
        Uri target,
        EgressSession? session,
        Uri? reader,
        AuthenticationHeaderValue? admission,
        CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler
        {
            Proxy = reader is null ? null : new WebProxy(reader),
            UseProxy = reader is not null,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            ActivityHeadersPropagator = null,
            ConnectCallback = (_, _) => ValueTask.FromResult(connection),
        };
        using var invoker = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        session?.PutOn(request.Headers, null);

        // At once: to be asked for it may cost the connection, and there is only this one.
        request.Headers.ProxyAuthorization = admission;

        using var response = await invoker.SendAsync(request, cancellationToken);
        var refused = reader is not null && ProxyRefusal.IsOne(response);
        return refused ? new UpstreamProbe((int)response.StatusCode, false, refused) : await ReadAsync(response, cancellationToken);
    }

    private static async Task<UpstreamProbe> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var body = await AnswerBody.ReadAsync(stream, response.Content.Headers.ContentLength, BodyLimit, cancellationToken);
        var page = body is null ? [] : body.Bytes.Span;
        var contentType = response.Content.Headers.ContentType?.MediaType;
        return new UpstreamProbe(status, ChallengePage.IsOne(status, response.Headers.Contains("cf-mitigated"), contentType, page), false);
    }
}
