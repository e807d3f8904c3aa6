using System.Diagnostics;
using Torii.Load.Processes;

namespace Torii.Load.Starting;

/// <summary>One start of a server, and its stop.</summary>
/// <param name="FirstAnswer">From starting the process to the first 200.</param>
/// <param name="IdleMegabytes">Resident memory some seconds later, in MB.</param>
/// <param name="Stop">From SIGTERM to the end of the process.</param>
internal sealed record StartRun(TimeSpan FirstAnswer, double IdleMegabytes, TimeSpan Stop)
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);

    /// <exception cref="OperationCanceledException">The server gave no answer in time, or did not stop.</exception>
    /// <exception cref="InvalidOperationException">The server ended before it answered.</exception>
    public static async Task<StartRun> Measure(string[] command, Uri url, TimeSpan settle, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_deadline + settle);
        using var server = await StartedServer.Start(command, url, limit.Token);
        await Task.Delay(settle, limit.Token);
        var memory = new ServerProcess(server.Id).Megabytes();
        var asked = Stopwatch.GetTimestamp();
        await server.Stop(limit.Token);
        return new(server.FirstAnswer, memory, Stopwatch.GetElapsedTime(asked));
    }
}
