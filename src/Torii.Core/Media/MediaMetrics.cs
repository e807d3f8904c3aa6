using System.Diagnostics.Metrics;
using Torii.Core.Telemetry;

namespace Torii.Core.Media;

/// <summary>Counts the bytes of media that are kept and served.</summary>
public sealed class MediaMetrics
{
    private readonly Counter<long> _stored;
    private readonly Counter<long> _served;

    /// <summary>Makes it.</summary>
    public MediaMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(ToriiTelemetry.Name);
        _stored = meter.CreateCounter<long>("torii.media.stored", "By", "Bytes of media that were written into the media folder.");
        _served = meter.CreateCounter<long>("torii.media.served", "By", "Bytes of media that were sent.");
    }

    /// <summary>A file is kept from now on.</summary>
    public void Stored(long bytes) => _stored.Add(bytes);

    /// <summary>Some of a file was sent.</summary>
    public void Served(MediaRole role, long bytes) => _served.Add(bytes, new KeyValuePair<string, object?>(Tags.Role, role.Word()));
}
