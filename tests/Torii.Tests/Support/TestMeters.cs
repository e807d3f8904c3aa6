using System.Diagnostics.Metrics;

namespace Torii.Tests.Support;

/// <summary>Meters for what counts something that a test does not look at, or looks at alone.</summary>
internal sealed class TestMeters : IMeterFactory
{
    private readonly List<Meter> _meters = [];

    /// <inheritdoc />
    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    /// <inheritdoc />
    public void Dispose() => _meters.ForEach(meter => meter.Dispose());
}
