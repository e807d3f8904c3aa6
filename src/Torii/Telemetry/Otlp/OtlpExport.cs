using System.Diagnostics.Metrics;
using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Torii.Core.Telemetry;
using Torii.Telemetry.Prometheus;

namespace Torii.Telemetry.Otlp;

/// <summary>
/// Sends metrics, traces and the log to a collector, by the standard's own variables (<c>OTEL_…</c>). A collector that cannot be
/// reached costs no more than a bounded buffer, and what does not fit into it.
/// </summary>
internal sealed class OtlpExport : ILoggerProvider, IHostedLifecycleService
{
    // What is not sent by then is lost: a supervisor's patience is short, and others need it too.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly OpenTelemetrySdk _sdk = OpenTelemetrySdk.Create(builder =>
    {
        // The variables of the environment come last, so that they win.
        builder.ConfigureResource(resource => resource.Clear()
            .AddService("torii", serviceVersion: typeof(OtlpExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion)
            .AddTelemetrySdk()
            .AddEnvironmentVariableDetector());
        builder.WithTracing(tracing => tracing.AddSource(ToriiTelemetry.Name, RequestTelemetry.Source).AddOtlpExporter());
        builder.WithMetrics(metrics => metrics
            .AddMeter([ToriiTelemetry.Name, .. Wanted.Meters])
            .AddView(ViewOf)
            .AddOtlpExporter());
        builder.WithLogging(logging => logging.AddOtlpExporter(), options => options.IncludeFormattedMessage = true);

        // The server's own filters decide before anything comes here.
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
    });

    private static MetricStreamConfiguration? ViewOf(Instrument instrument) =>
        !Wanted.Has(instrument) ? MetricStreamConfiguration.Drop
        : Wanted.BoundsOf(instrument) is { Length: > 0 } bounds ? new ExplicitBucketHistogramConfiguration { Boundaries = bounds }
        : null;

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => _sdk.GetLoggerFactory().CreateLogger(categoryName);

    /// <inheritdoc />
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        var most = (int)Patience.TotalMilliseconds;
        await Task.WhenAll(
            Task.Run(() => _sdk.TracerProvider.Shutdown(most), CancellationToken.None),
            Task.Run(() => _sdk.MeterProvider.Shutdown(most), CancellationToken.None),
            Task.Run(() => _sdk.LoggerProvider.Shutdown(most), CancellationToken.None));
    }

    /// <inheritdoc />
    public void Dispose() => _sdk.Dispose();

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
