using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace Torii.Providers.Http;

/// <inheritdoc cref="IGuardedFetch" />
internal sealed class GuardedFetch(
    FetchGate gate,
    CheckedConnections connections,
    EgressPool pool,
    IOptions<FetchOptions> options,
    TimeProvider time) : IGuardedFetch
{
    private const int MostRedirects = 5;

    /// <inheritdoc />
    public Task<FetchOutcome> OpenAsync(string url, long limit, CancellationToken cancellationToken)
    {
        var terms = new FetchTerms { Limit = limit, Total = options.Value.ClientTotal, Idle = options.Value.Idle };
        return OpenAsync(url, terms, cancellationToken);
    }

    /// <summary>Opens <paramref name="url"/> under <paramref name="terms"/>.</summary>
    public async Task<FetchOutcome> OpenAsync(string url, FetchTerms terms, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var hop))
        {
            return new FetchOutcome.Refused(FetchFault.BadUrl, "It is not an http or https URL.");
        }

        var deadline = new FetchDeadline(terms, time);
        FetchOutcome? outcome = null;
        try
        {
            outcome = await FollowAsync(hop, terms, deadline, cancellationToken);
            return outcome;
        }
        finally
        {
            // What was opened keeps it and disposes of it.
            if (outcome is not FetchOutcome.Opened)
            {
                deadline.Dispose();
            }
        }
    }

    private async Task<FetchOutcome> FollowAsync(Uri hop, FetchTerms terms, FetchDeadline deadline, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var authorization = terms.Authorization;
        try
        {
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                deadline.Renew();
                var way = await gate.FindAsync(hop, terms, either.Token);
                if (way is FetchWay.Closed closed)
                {
                    return new FetchOutcome.Refused(closed.Fault, closed.Text);
                }

                // Once away from its origin it is gone for good: what leads back was written by somebody else.
                authorization = terms.Origin is { } origin && FetchGate.HasSameOrigin(hop, origin) ? authorization : null;
                var response = await SendAsync(hop, way, terms, authorization, either.Token);
                if (RedirectIn(response, hop) is not { } next)
                {
                    return await AcceptAsync(response, terms, deadline, either.Token);
                }

                response.Dispose();
                hop = next;
            }

            return new FetchOutcome.Refused(FetchFault.Unreachable, $"It redirects more than {MostRedirects} times.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.Refused(FetchFault.TimedOut, "It did not come in time.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or NotSupportedException)
        {
            return new FetchOutcome.Refused(FetchFault.Unreachable, "Its host cannot be reached.");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        Uri hop,
        FetchWay way,
        FetchTerms terms,
        AuthenticationHeaderValue? authorization,
        CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, hop);
        request.Headers.Authorization = authorization;
        request.Headers.TryAddWithoutValidation("User-Agent", terms.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        return way is FetchWay.Direct direct
            ? await connections.SendAsync(request, direct.Addresses, cancellationToken)
            : await pool.Of(terms.Egress!).SendAsync(request, cancellationToken);
    }

    private static Uri? RedirectIn(HttpResponseMessage response, Uri hop) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } location
        && Uri.TryCreate(hop, location, out var next)
            ? next
            : null;

    private static async Task<FetchOutcome> AcceptAsync(
        HttpResponseMessage response,
        FetchTerms terms,
        FetchDeadline deadline,
        CancellationToken cancellationToken)
    {
        var length = response.Content.Headers.ContentLength;
        if (!response.IsSuccessStatusCode)
        {
            var status = (int)response.StatusCode;
            response.Dispose();
            return new FetchOutcome.Refused(FetchFault.BadStatus, $"Its host answered with status {status}.", status);
        }

        if (length > terms.Limit)
        {
            response.Dispose();
            return new FetchOutcome.Refused(FetchFault.TooLarge, $"It is larger than {terms.Limit} bytes.");
        }

        var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        return new FetchOutcome.Opened(
            new BoundedStream(response, content, terms.Limit, deadline),
            length,
            response.Content.Headers.ContentType?.MediaType);
    }
}
