using System.Text.Json;

namespace Torii.Doors.Paging;

/// <summary>What the lists of all doors have in common. SDKs ask for the next page by <c>last_id</c>.</summary>
internal static class PageJson
{
    /// <summary>Writes a page.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="page">What is on it.</param>
    /// <param name="hasMore">Whether there is more behind it.</param>
    /// <param name="write">Writes one.</param>
    /// <param name="idOf">The id of one, as clients see it.</param>
    public static void Write<T>(Utf8JsonWriter writer, IReadOnlyList<T> page, bool hasMore, Action<Utf8JsonWriter, T> write, Func<T, string> idOf)
    {
        writer.WriteStartObject();
        writer.WriteString("object", "list");
        writer.WriteStartArray("data");
        foreach (var item in page)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
        writer.WriteString("first_id", page is [var first, ..] ? idOf(first) : null);
        writer.WriteString("last_id", page is [.., var last] ? idOf(last) : null);
        writer.WriteBoolean("has_more", hasMore);
        writer.WriteEndObject();
    }

    /// <summary>Writes that something was deleted.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="id">Its id.</param>
    /// <param name="type">What OpenAI calls that.</param>
    public static void WriteDeleted(Utf8JsonWriter writer, string id, string type)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("object", type);
        writer.WriteBoolean("deleted", value: true);
        writer.WriteEndObject();
    }
}
