using System.Text.Json;
using Torii.Core.Generations;
using Torii.Doors.Following;

namespace Torii.Doors.Images;

/// <summary>Writes what every answer about pictures says beside them, in OpenAI's words.</summary>
internal static class ImageJson
{
    /// <summary>The public id of what a result is about.</summary>
    public static string IdOf(Generation first) => PublicId.Of(first.Request.Kind, first.Id);

    /// <summary>How the pictures are: <c>size</c>, <c>quality</c>, <c>background</c>, <c>output_format</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="result">What they belong to.</param>
    /// <param name="format">Their file format; null while there are none.</param>
    public static void WriteTraits(Utf8JsonWriter writer, BatchResult result, string? format)
    {
        writer.WriteString("size", result.First.Request.Size?.ToString());
        writer.WriteString("quality", "auto");
        writer.WriteString("background", "opaque");
        writer.WriteString(OutputFormat.Field, format);
    }

    /// <summary>
    /// The <c>usage</c> where OpenAI's shape needs one: all zeros, for the upstreams count no tokens. Elsewhere it is left
    /// out.
    /// </summary>
    public static void WriteNoUsage(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("usage");
        writer.WriteNumber("total_tokens", 0);
        writer.WriteNumber("input_tokens", 0);
        writer.WriteNumber("output_tokens", 0);
        writer.WriteStartObject("input_tokens_details");
        writer.WriteNumber("text_tokens", 0);
        writer.WriteNumber("image_tokens", 0);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
