using System.Diagnostics;

namespace Torii.Core.Telemetry;

/// <summary>What metrics and traces of Torii go by.</summary>
public static class ToriiTelemetry
{
    /// <summary>The name of the one meter and the one source of traces.</summary>
    public const string Name = "Torii";

    /// <summary>Where spans come from. While nobody listens it makes none, which costs a look at a field.</summary>
    public static ActivitySource Source { get; } = new(Name);
}
