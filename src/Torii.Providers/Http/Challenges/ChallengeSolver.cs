using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Accounts;

namespace Torii.Providers.Http.Challenges;

/// <summary>
/// Asks a solver, a browser that passes challenge pages for others, by FlareSolverr's API: <c>request.get</c> at
/// <c>POST /v1</c>. It is called directly, and told to take the egress' proxy.
/// </summary>
internal sealed class ChallengeSolver(EgressPool pool, IOptions<ChallengeOptions> options, TimeProvider time, ILogger<ChallengeSolver> logger)
{
    /// <summary>The longest answer that is read, in bytes; it holds the page behind the challenge.</summary>
    private const int AnswerLimit = 4 * 1024 * 1024;

    /// <summary>Beyond the time that it was given, so that it can say itself that it was not enough.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly ChallengeOptions _options = options.Value;

    /// <summary>Whether there is one.</summary>
    public bool IsThere => _options.Solver is not null;

    /// <summary>A session for <paramref name="origin"/> through <paramref name="egress"/>; null, and a line in the log, where none came.</summary>
    public async Task<EgressSession?> SolveAsync(Egress egress, Uri origin, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var answer = await AskAsync(egress, origin, cancellationToken);
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        if (answer is SolverAnswer.Solved solved)
        {
            logger.Solved(egress.Name, origin.Host, seconds);
            return solved.Session;
        }

        var password = egress.Proxy is null ? null : ProxyAddress.CredentialsIn(egress.Proxy)?.Password;
        logger.NotSolved(egress.Name, origin.Host, seconds, SafeText.Of((answer as SolverAnswer.Failed)?.Why, password));
        return null;
    }

    private async Task<SolverAnswer> AskAsync(Egress egress, Uri origin, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_options.SolverTimeout + Grace, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var request = RequestFor(egress, origin);
        try
        {
            using var response = await pool.Of(Egress.Direct).SendAsync(request, either.Token);
            await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
            using var body = await AnswerBody.ReadAsync(stream, response.Content.Headers.ContentLength, AnswerLimit, either.Token);
            return body is null ? new SolverAnswer.Failed("its answer is too long") : SolverAnswer.Read(body.Bytes, origin.IdnHost);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SolverAnswer.Failed("it did not answer in time");
        }
        catch (HttpRequestException exception)
        {
            return new SolverAnswer.Failed(CallFailure.WordsFor(exception.HttpRequestError));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return new SolverAnswer.Failed("its answer broke off");
        }
    }

    private HttpRequestMessage RequestFor(Egress egress, Uri origin)
    {
        var asked = SolverRequest.For(egress, origin, _options.SolverTimeout);
        return new HttpRequestMessage(HttpMethod.Post, AddressOf(_options.Solver!))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(asked, SolverJson.Default.SolverRequest))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
        };
    }

    private static Uri AddressOf(Uri solver)
    {
        var address = solver.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri(address.EndsWith("/v1", StringComparison.Ordinal) ? address : address + "/v1");
    }
}
