using System.Text.Json;
using Torii.Core.Media;

namespace Torii.Doors.Files;

/// <summary>Writes files as OpenAI describes them.</summary>
internal static class FileJson
{
    /// <summary>The id that clients see.</summary>
    public static string IdOf(ClientFile file) => "file-" + file.Id;

    /// <summary>One file.</summary>
    public static void Write(Utf8JsonWriter writer, ClientFile file)
    {
        writer.WriteStartObject();
        writer.WriteString("id", IdOf(file));
        writer.WriteString("object", "file");
        writer.WriteNumber("bytes", file.Length);
        writer.WriteNumber("created_at", file.CreatedAt.ToUnixTimeSeconds());
        writer.WritePropertyName("expires_at");
        if (file.ExpiresAt is { } end)
        {
            writer.WriteNumberValue(end.ToUnixTimeSeconds());
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteString("filename", file.Name);
        writer.WriteString("purpose", file.Purpose);
        writer.WriteString("status", "processed");
        writer.WriteNull("status_details");
        writer.WriteEndObject();
    }

    /// <summary>A page of them.</summary>
    public static void WritePage(Utf8JsonWriter writer, IReadOnlyList<ClientFile> files, bool hasMore)
    {
        writer.WriteStartObject();
        writer.WriteString("object", "list");
        writer.WriteStartArray("data");
        foreach (var file in files)
        {
            Write(writer, file);
        }

        writer.WriteEndArray();
        writer.WriteString("first_id", files is [var first, ..] ? IdOf(first) : null);
        writer.WriteString("last_id", files is [.., var last] ? IdOf(last) : null);
        writer.WriteBoolean("has_more", hasMore);
        writer.WriteEndObject();
    }

    /// <summary>That a file is gone.</summary>
    public static void WriteDeleted(Utf8JsonWriter writer, ClientFile file)
    {
        writer.WriteStartObject();
        writer.WriteString("id", IdOf(file));
        writer.WriteString("object", "file");
        writer.WriteBoolean("deleted", true);
        writer.WriteEndObject();
    }
}
