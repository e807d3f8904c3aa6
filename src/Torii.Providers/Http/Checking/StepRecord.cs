using System.Net.Sockets;
using System.Security.Authentication;

namespace Torii.Providers.Http.Checking;

/// <summary>Takes one stage after the other, until one fails.</summary>
internal sealed class StepRecord(TimeProvider time)
{
    private readonly List<EgressStep> _steps = [];

    /// <summary>What was taken so far.</summary>
    public IReadOnlyList<EgressStep> Steps => _steps;

    /// <summary>Takes <paramref name="stage"/>, or skips it where an earlier one failed.</summary>
    /// <param name="stage">Which.</param>
    /// <param name="take">Takes it; stopped by <paramref name="cancellationToken"/> or, on its own, when its time is over.</param>
    /// <param name="cancellationToken">Stops the whole check.</param>
    public async Task AddAsync(EgressStage stage, Func<Task<StageResult>> take, CancellationToken cancellationToken)
    {
        if (_steps.Exists(step => step.Outcome == StageOutcome.Failed))
        {
            _steps.Add(new EgressStep(stage, StageOutcome.Skipped, null, 0));
            return;
        }

        var started = time.GetTimestamp();
        var result = await TakeAsync(take, cancellationToken);
        var milliseconds = result.Outcome == StageOutcome.Skipped ? 0 : time.GetElapsedTime(started).TotalMilliseconds;
        _steps.Add(new EgressStep(stage, result.Outcome, result.Words, milliseconds));
    }

    private static async Task<StageResult> TakeAsync(Func<Task<StageResult>> take, CancellationToken cancellationToken)
    {
        try
        {
            return await take();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return StageResult.Failed("it took too long");
        }
        catch (HttpRequestException exception)
        {
            return StageResult.Failed(CallFailure.WordsFor(exception.HttpRequestError));
        }
        catch (SocketException exception)
        {
            return StageResult.Failed(WordsFor(exception.SocketErrorCode));
        }
        catch (AuthenticationException)
        {
            return StageResult.Failed(CallFailure.WordsFor(HttpRequestError.SecureConnectionError));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return StageResult.Failed("the connection broke");
        }
    }

    private static string WordsFor(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "nobody listens there",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "there is no way to it",
        SocketError.TimedOut => "it took too long",
        _ => CallFailure.WordsFor(HttpRequestError.ConnectionError),
    };
}
