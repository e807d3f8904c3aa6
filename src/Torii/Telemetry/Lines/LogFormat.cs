namespace Torii.Telemetry.Lines;

/// <summary>How the server's own log is written. Either way an event is one line.</summary>
internal enum LogFormat
{
    /// <summary>For people.</summary>
    Plain,

    /// <summary>For programs: a JSON object.</summary>
    Json,
}
