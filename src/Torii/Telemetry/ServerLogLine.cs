namespace Torii.Telemetry;

/// <summary>A line of the server's own log.</summary>
/// <param name="Number">Its number since the start, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Level">How grave.</param>
/// <param name="Category">The part of the server that speaks.</param>
/// <param name="Event">The number of the message.</param>
/// <param name="Message">What it says.</param>
/// <param name="Fault">The exception with its stack, cut; null for none.</param>
internal sealed record ServerLogLine(long Number, DateTimeOffset At, LogLevel Level, string Category, int Event, string Message, string? Fault);
