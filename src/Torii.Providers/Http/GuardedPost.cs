namespace Torii.Providers.Http;

/// <inheritdoc cref="IGuardedPost" />
internal sealed class GuardedPost(FetchGate gate, CheckedConnections connections, TimeProvider time) : IGuardedPost
{
    /// <inheritdoc />
    public async Task<PostOutcome> SendAsync(HttpRequestMessage request, TimeSpan within, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await gate.FindAsync(request.RequestUri!, either.Token) switch
            {
                FetchWay.Direct direct => await SendAsync(request, direct, either.Token),
                FetchWay.Closed closed => new PostOutcome.Unanswered(closed.Fault, closed.Text),
                _ => throw new InvalidOperationException("No egress serves what clients name."),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PostOutcome.Unanswered(FetchFault.TimedOut, "Its host did not answer in time.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            var error = (exception as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown;
            return new PostOutcome.Unanswered(FetchFault.Unreachable, $"Its host cannot be reached: {CallFailure.WordsFor(error)}.");
        }
    }

    private async Task<PostOutcome> SendAsync(HttpRequestMessage request, FetchWay.Direct way, CancellationToken cancellationToken)
    {
        // The stack drops the body: it reads what is small, so that the connection can be used again, and breaks off the rest.
        using var response = await connections.SendAsync(request, way.Addresses, cancellationToken);
        return new PostOutcome.Answered((int)response.StatusCode);
    }
}
