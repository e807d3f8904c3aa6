using Torii.Hosting;

namespace Torii.Telemetry;

/// <summary>Says in the log when the server has started and when it has stopped.</summary>
internal sealed partial class Life(ToriiSettings settings, ILogger<Life> log) : IHostedLifecycleService
{
    private static readonly string Version = typeof(Life).Assembly.GetName().Version!.ToString(3);

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Log.Started(log, Version, Path.GetFullPath(settings.Data));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        Log.Stopped(log, Version);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(2501, LogLevel.Information, "Torii {Version} has started on the data in {Folder}")]
        public static partial void Started(ILogger logger, string version, string folder);

        [LoggerMessage(2502, LogLevel.Information, "Torii {Version} has stopped; what is under way goes on at the next start")]
        public static partial void Stopped(ILogger logger, string version);
    }
}
