using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Torii.Core.Work;

/// <summary>
/// Owns tasks that nobody waits for, and ends them when the server does, in three stages: nothing new is begun, then what can
/// be done again is broken off, at the last what cannot.
/// </summary>
internal sealed partial class BackgroundTasks(ILogger<BackgroundTasks> log) : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _lastCall = new();
    private readonly ConcurrentDictionary<long, Task> _running = new();
    private long _next;

    /// <summary>Ends what would begin new work.</summary>
    public CancellationToken Closing => _closing.Token;

    /// <summary>
    /// Ends what must not be broken off as soon as the server stops: a submission whose answer is lost may be paid for and never
    /// found again. It has as long as the whole stop may take.
    /// </summary>
    public CancellationToken LastCall => _lastCall.Token;

    /// <summary>Runs <paramref name="work"/> in the background. It handles its own faults; one that slips out is logged.</summary>
    public void Run(Func<CancellationToken, Task> work)
    {
        var number = Interlocked.Increment(ref _next);
        var task = Task.Run(() => GuardAsync(work), CancellationToken.None);
        _running[number] = task;
        _ = task.ContinueWith(_ => _running.TryRemove(number, out Task? _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>From now on nothing new is begun; what is under way goes on.</summary>
    public Task CloseAsync() => _closing.CancelAsync();

    /// <summary>Tells all to stop and waits until they have.</summary>
    /// <param name="timeIsUp">Ends what could still finish.</param>
    public async Task StopAsync(CancellationToken timeIsUp)
    {
        await _closing.CancelAsync();
        await _stopping.CancelAsync();
        await using var last = timeIsUp.Register(_lastCall.Cancel);
        await Task.WhenAll(_running.Values);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true));
        _closing.Dispose();
        _stopping.Dispose();
        _lastCall.Dispose();
    }

    private async Task GuardAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The server stops.
        }
        catch (Exception fault)
        {
            Log.Fault(log, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Critical, "A background task failed")]
        public static partial void Fault(ILogger logger, Exception fault);
    }
}
