using System.Globalization;

namespace Torii.Hosting.Supervision;

/// <summary>
/// Tells the service manager that started this process (systemd with <c>Type=notify</c>) when the server is ready, that it stops,
/// and, where it watches, that it still lives.
/// </summary>
internal sealed partial class ServiceNotices(NoticeSocket socket, TimeSpan? watched, TimeProvider time, ILogger<ServiceNotices> log) : BackgroundService, IHostedLifecycleService
{
    private const string SocketVariable = "NOTIFY_SOCKET";
    private const string WatchdogVariable = "WATCHDOG_USEC";
    private const string WatchedVariable = "WATCHDOG_PID";

    // Longer ones are kept as well by a sign a day, and some would be too long for a timer.
    private const long Day = 24L * 60 * 60 * 1_000_000;

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Adds it where there is a service manager that listens.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="variable">The value of a variable of the environment; null where it is not set.</param>
    public static IServiceCollection Add(IServiceCollection services, Func<string, string?> variable)
    {
        if (variable(SocketVariable) is not { Length: > 1 } path)
        {
            return services;
        }

        return services.AddSingleton(_ => new NoticeSocket(path)).AddHostedService(provider => new ServiceNotices(
            provider.GetRequiredService<NoticeSocket>(),
            WatchedFor(variable),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ServiceNotices>>()));
    }

    /// <summary>After how long without a sign of life this process is taken for hung; null where nobody watches it.</summary>
    internal static TimeSpan? WatchedFor(Func<string, string?> variable)
    {
        var isAnothers = variable(WatchedVariable) is { Length: > 0 } process && process != Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        return !isAnothers && long.TryParse(variable(WatchdogVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds > 0
            ? TimeSpan.FromMicroseconds(Math.Min(microseconds, Day))
            : null;
    }

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // All services have started by now, and so it is listened.
        if (!socket.Tell("READY=1"))
        {
            Log.Unheard(log);
        }

        _ready.TrySetResult();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        socket.Tell("STOPPING=1");
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (watched is not { } longest)
        {
            return;
        }

        // Nobody is watched before.
        await _ready.Task.WaitAsync(stoppingToken);

        // Twice as often as must be: one that comes late is made up for by the next.
        using var timer = new PeriodicTimer(longest / 2, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            socket.Tell("WATCHDOG=1");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3131, LogLevel.Warning, "The service manager could not be told that the server is ready (NOTIFY_SOCKET)")]
        public static partial void Unheard(ILogger logger);
    }
}
