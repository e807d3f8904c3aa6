using System.Diagnostics.Tracing;
using Torii.Hosting;

namespace Torii.Telemetry.Otlp;

/// <summary>Says in the log that the collector does not take what is sent: now and then, for it is sent every few seconds.</summary>
internal sealed partial class CollectorFaults(ToriiSettings settings, TimeProvider time, ILogger<CollectorFaults> log) : EventListener, IHostedService
{
    // Where OpenTelemetry's exporter complains, and nowhere else.
    private const string Source = "OpenTelemetry-Exporter-OpenTelemetryProtocol";

    private static readonly TimeSpan Often = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private DateTimeOffset _told;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Source)
        {
            EnableEvents(eventSource, EventLevel.Error);
        }
    }

    /// <inheritdoc />
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // What it says may hold the headers that a collector wants to see.
        if (eventData.EventSource.Name == Source && IsTime())
        {
            Log.NotTaken(log, settings.Collector!.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped), eventData.EventName);
        }
    }

    private bool IsTime()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _told < Often)
            {
                return false;
            }

            _told = now;
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2521, LogLevel.Warning, "The collector at {Address} does not take what is sent to it ({Fault}); nothing else is held up")]
        public static partial void NotTaken(ILogger logger, string address, string? fault);
    }
}
