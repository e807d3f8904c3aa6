using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Torii.Core.Work;

/// <summary>Owns tasks that nobody waits for: stops them and waits for their end when the server stops.</summary>
internal sealed partial class BackgroundTasks(ILogger<BackgroundTasks> log) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<long, Task> _running = new();
    private long _next;

    /// <summary>Runs <paramref name="work"/> in the background. It handles its own faults; one that slips out is logged.</summary>
    public void Run(Func<CancellationToken, Task> work)
    {
        var number = Interlocked.Increment(ref _next);
        var task = Task.Run(() => GuardAsync(work), CancellationToken.None);
        _running[number] = task;
        _ = task.ContinueWith(_ => _running.TryRemove(number, out Task? _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Tells all to stop and waits until they have.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_running.Values);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
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
