using System.Diagnostics.Metrics;
using Torii.Core.Telemetry;
using Torii.Hosting;

namespace Torii.Telemetry;

/// <summary>How much room is left on the disks that Torii writes to: asked for when somebody reads.</summary>
internal sealed class DiskMetrics
{
    private readonly Disk _disk;

    public DiskMetrics(IMeterFactory meters, Disk disk)
    {
        _disk = disk;
        meters.Create(ToriiTelemetry.Name).CreateObservableGauge("torii.disk.free", Free, "By", "Bytes that are left on the fuller of the disks that data and media lie on.");
    }

    private IEnumerable<Measurement<long>> Free() => _disk.Free() is { } free ? [new Measurement<long>(free)] : [];
}
