using Torii.Telemetry.Prometheus;

namespace Torii.Telemetry;

/// <summary>Has all that happens added up, from shortly after the start on or since somebody first asked for it.</summary>
/// <param name="begin">Makes what is measured and what adds it up.</param>
/// <param name="time">Tells the time.</param>
internal sealed class Measuring(Func<MetricsReader> begin, TimeProvider time) : BackgroundService
{
    // A start has better things to do than to compile all this, and has had nothing to count.
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    private readonly Lazy<MetricsReader> _reader = new(begin);

    /// <summary>What has been added up.</summary>
    public MetricsReader Reader => _reader.Value;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Wait, time, stoppingToken);
        _ = Reader;
    }
}
