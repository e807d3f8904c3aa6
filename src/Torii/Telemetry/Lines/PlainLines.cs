using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Torii.Telemetry.Lines;

/// <summary>Events for people: time, level, who speaks, what is said.</summary>
internal sealed class PlainLines(TimeProvider time) : ConsoleFormatter(LogWords.NameOf(LogFormat.Plain))
{
    /// <inheritdoc />
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write(time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        textWriter.Write($" {LogWords.Of(logEntry.LogLevel),-5} {LogWords.ShortName(logEntry.Category)}[{logEntry.EventId.Id}] ");
        WriteFlat(textWriter, logEntry.Formatter(logEntry.State, logEntry.Exception));
        if (logEntry.Exception is { } fault)
        {
            textWriter.Write(" | ");
            WriteFlat(textWriter, fault.ToString());
        }

        if (Activity.Current is { Recorded: true } span)
        {
            textWriter.Write($" (trace {span.TraceId})");
        }

        textWriter.Write('\n');
    }

    // What comes from outside must not look like a line of ours, nor speak to the terminal.
    private static void WriteFlat(TextWriter writer, string text)
    {
        foreach (var letter in text)
        {
            if (letter != '\r')
            {
                writer.Write(char.IsControl(letter) ? ' ' : letter);
            }
        }
    }
}
