using Microsoft.Extensions.Logging;
using Torii.Core.Accounts;
using Torii.Core.Logs;
using Torii.Core.Stores;
using Torii.Providers.Http.Challenges;

namespace Torii.Providers.Http;

/// <summary>
/// Makes one call to an upstream and tells exactly what is known of it afterwards. Repeats nothing but, once, what met a
/// challenge page, for the upstream has not seen it. Throws only when told to stop.
/// </summary>
internal sealed class UpstreamCaller(EgressPool pool, EgressSessions sessions, ICallLog log, CallMetrics metrics, TimeProvider time, ILogger<UpstreamCaller> logger)
{
    /// <summary>The longest answer that is read, in bytes, decompressed.</summary>
    public const int AnswerLimit = 8 * 1024 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Sends <paramref name="request"/> and reads the answer whole.</summary>
    /// <param name="egress">The way out.</param>
    /// <param name="request">
    /// The request. Its body, if any, is a <see cref="TrackedContent"/>. What must not be repeated has one: a request without a
    /// body the HTTP stack itself sends again when a pooled connection proves to be dead.
    /// </param>
    /// <param name="timeout">
    /// Of each try, from its start to its answer's last byte. The wait for a session, which the solver's own deadline ends,
    /// does not count: a submission with what is left would more often end unknown.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<CallOutcome> SendAsync(Egress egress, HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (ProxyAddress.Reads(egress.Proxy, request.RequestUri!))
        {
            // At once. Asked for it, the stack sends the whole body a second time, which not every body can bear.
            request.Headers.ProxyAuthorization = ProxyAddress.AdmissionTo(egress.Proxy);
        }

        var site = sessions.Of(egress, request.RequestUri!);
        var ownCookie = request.Headers.NonValidated.TryGetValues("Cookie", out var cookies) ? cookies.ToString() : null;
        var session = await site.CurrentAsync(cancellationToken);
        session?.PutOn(request.Headers, ownCookie);

        var outcome = await SendOnceAsync(egress, request, timeout, cancellationToken);
        if (!IsChallenge(outcome) || await site.RenewAsync(session, cancellationToken) is not { } fresh || !TryRenew(request))
        {
            return outcome;
        }

        outcome.Dispose();
        fresh.PutOn(request.Headers, ownCookie);
        outcome = await SendOnceAsync(egress, request, timeout, cancellationToken);
        if (IsChallenge(outcome))
        {
            site.Reject(fresh);
        }

        return outcome;
    }

    private async Task<CallOutcome> SendOnceAsync(Egress egress, HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var span = CallMetrics.Begin(request.Method, request.RequestUri!);
        var outcome = await TryAsync(egress, request, timeout, cancellationToken);
        var elapsed = time.GetElapsedTime(started);
        metrics.Ended(span, CallNotes.StatusOf(outcome), CallNotes.ErrorOf(outcome), elapsed);
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.Called(
                request.Method.Method,
                Redaction.OfPath(request.RequestUri!.AbsolutePath),
                egress.Name,
                WordFor(outcome),
                elapsed.TotalMilliseconds);
        }

        if (log.Keeps(request.Method.Method, CallNotes.StatusOf(outcome)))
        {
            log.Add(await CallNotes.WriteAsync(request, egress, outcome, elapsed, log.KeepsBodies));
        }

        return outcome;
    }

    private async Task<CallOutcome> TryAsync(Egress egress, HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var response = await pool.Of(egress).SendAsync(request, either.Token);
            return ProxyAddress.Reads(egress.Proxy, request.RequestUri!) && ProxyRefusal.IsOne(response)
                ? new CallOutcome.NotSent(CallFailure.WordsFor(HttpRequestError.ProxyTunnelError))
                : await ReadAsync(request, response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HasBegun(request, otherwise: true) ? new CallOutcome.Lost("no answer in time") : new CallOutcome.NotSent("no connection in time");
        }
        catch (HttpRequestException exception)
        {
            var why = CallFailure.WordsFor(exception.HttpRequestError);
            return HasBegun(request, otherwise: !CallFailure.IsBeforeSending(exception.HttpRequestError))
                ? new CallOutcome.Lost(why)
                : new CallOutcome.NotSent(why);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // What is large in an answer goes to the disk as it comes.
            return new CallOutcome.Lost(StorageTroubles.Of(exception) is null ? "the answer broke off" : "this server's disk did not take the answer");
        }
        catch (NotSupportedException) when (!HasBegun(request, otherwise: false))
        {
            return new CallOutcome.NotSent("the egress names a kind of proxy that is not supported");
        }
    }

    private async Task<CallOutcome> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var (answer, length) = AnswerFilter.Of(request, await response.Content.ReadAsStreamAsync(cancellationToken), response.Content.Headers.ContentLength);
        await using var stream = answer;
        var body = await AnswerBody.ReadAsync(stream, length, AnswerLimit, cancellationToken);
        if (body is null)
        {
            return new CallOutcome.TooLong(status);
        }

        var contentType = response.Content.Headers.ContentType?.MediaType;
        var challenge = ChallengePage.IsOne(status, response.Headers.Contains("cf-mitigated"), contentType, body.Bytes.Span);
        return new CallOutcome.Answered(status, body, contentType, WaitIn(response), challenge);
    }

    private TimeSpan? WaitIn(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return asked is null ? null : TimeSpan.FromTicks(Math.Clamp(asked.Value.Ticks, 0, LongestWait.Ticks));
    }

    // A request without a body gives no such sign, so what the stack says of the failure must do.
    private static bool HasBegun(HttpRequestMessage request, bool otherwise) =>
        request.Content is TrackedContent content ? content.Began : otherwise;

    private static bool IsChallenge(CallOutcome outcome) => outcome is CallOutcome.Answered { Challenge: true };

    private static bool TryRenew(HttpRequestMessage request) =>
        request.Content is null || (request.Content is TrackedContent content && content.TryRenew());

    private static string WordFor(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Answered answered => answered.Status.ToString(),
        CallOutcome.TooLong => "too long",
        CallOutcome.NotSent notSent => notSent.Why,
        CallOutcome.Lost lost => lost.Why,
        _ => string.Empty,
    };
}
