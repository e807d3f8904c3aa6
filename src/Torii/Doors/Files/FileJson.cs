using System.Text.Json;
using Torii.Core.Media;
using Torii.Doors.Json;

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
        writer.WriteNumberOrNull("expires_at", file.ExpiresAt?.ToUnixTimeSeconds());
        writer.WriteString("filename", file.Name);
        writer.WriteString("purpose", file.Purpose);
        writer.WriteString("status", "processed");
        writer.WriteNull("status_details");
        writer.WriteEndObject();
    }
}
