using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Numerics;

namespace Torii.Telemetry.Prometheus;

/// <summary>
/// Adds up all that is measured as long as it is there, so that it can be told at any time. Values that are kept in
/// memory anyway are asked for only when somebody reads.
/// </summary>
internal sealed class MetricsReader : IDisposable
{
    private readonly IMeterFactory _meters;
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, Family> _families = new(StringComparer.Ordinal);
    private readonly Lock _reading = new();

    /// <summary>Begins to add up.</summary>
    /// <param name="meters">Whose meters are meant; those of .NET itself come from nobody's.</param>
    public MetricsReader(IMeterFactory meters)
    {
        _meters = meters;
        _listener.InstrumentPublished = Choose;
        Listen<int>();
        Listen<long>();
        Listen<double>();
        _listener.Start();
    }

    /// <summary>All there is at this moment, in the order of names.</summary>
    public IReadOnlyList<Family> Read()
    {
        lock (_reading)
        {
            // What is observed may be gone: an upstream that was deleted, a queue that is empty.
            foreach (var family in _families.Values.Where(family => family.IsObserved))
            {
                family.Clear();
            }

            _listener.RecordObservableInstruments();
            return [.. _families.Values.Select(family => family.Copy()).OrderBy(family => family.Name.Full, StringComparer.Ordinal)];
        }
    }

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private void Choose(Instrument instrument, MeterListener listener)
    {
        if ((instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, _meters)) && Wanted.Has(instrument))
        {
            listener.EnableMeasurementEvents(instrument, _families.GetOrAdd(instrument.Name, _ => new Family(instrument)));
        }
    }

    private void Listen<T>()
        where T : struct, INumber<T> => _listener.SetMeasurementEventCallback<T>(static (_, value, tags, family) => ((Family)family!).Add(double.CreateChecked(value), tags));
}
