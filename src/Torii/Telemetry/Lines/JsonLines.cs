using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Torii.Telemetry.Lines;

/// <summary>Events for programs: one JSON object each, with what a message is made of as fields of their own.</summary>
internal sealed class JsonLines(TimeProvider time) : ConsoleFormatter(LogWords.NameOf(LogFormat.Json))
{
    private const string Template = "{OriginalFormat}";

    // Nobody shows these as HTML, and other scripts than ours should be readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc />
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("time", time.GetUtcNow().UtcDateTime);
            writer.WriteString("level", LogWords.Of(logEntry.LogLevel));
            writer.WriteString("category", logEntry.Category);
            writer.WriteNumber("event", logEntry.EventId.Id);
            writer.WriteString("message", logEntry.Formatter(logEntry.State, logEntry.Exception));
            WriteFields(writer, logEntry.State as IEnumerable<KeyValuePair<string, object?>>);
            if (Activity.Current is { Recorded: true } span)
            {
                writer.WriteString("trace_id", span.TraceId.ToHexString());
                writer.WriteString("span_id", span.SpanId.ToHexString());
            }

            if (logEntry.Exception is { } fault)
            {
                writer.WriteString("exception", fault.ToString());
            }

            writer.WriteEndObject();
        }

        textWriter.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        textWriter.Write('\n');
    }

    private static void WriteFields(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>>? state)
    {
        var fields = state?.Where(field => field.Key != Template).DistinctBy(field => field.Key, StringComparer.Ordinal).ToList() ?? [];
        if (fields.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("fields");
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or short or byte:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            default:
                writer.WriteStringValue(value is IFormattable text ? text.ToString(null, CultureInfo.InvariantCulture) : value.ToString());
                break;
        }
    }
}
