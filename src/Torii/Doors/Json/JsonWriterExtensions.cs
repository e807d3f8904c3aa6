using System.Text.Json;

namespace Torii.Doors.Json;

/// <summary>What OpenAI's objects have that the writer has not.</summary>
internal static class JsonWriterExtensions
{
    /// <summary>Writes a number, or null: SDKs want the member there.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes an amount, or null.</summary>
    public static void WriteNumberOrNull(this Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
