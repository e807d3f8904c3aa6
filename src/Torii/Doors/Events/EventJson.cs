using System.Text.Json;
using Torii.Core.Generations;
using Torii.Doors.Errors;

namespace Torii.Doors.Events;

/// <summary>Writes entries of timelines as clients read them.</summary>
internal static class EventJson
{
    // As in the objects: 100 is what is completed, and nothing else.
    private const int MostBeforeTheEnd = 99;

    /// <summary>An entry's type, as it stands in <c>event:</c> too.</summary>
    public static string TypeOf(TimelineEvent entry) => entry.Type switch
    {
        TimelineEventType.Queued => "queued",
        TimelineEventType.Claimed => "claimed",
        TimelineEventType.Submitted => "submitted",
        TimelineEventType.Accepted => "accepted",
        TimelineEventType.Refused => "refused",
        TimelineEventType.Unknown => "unknown",
        TimelineEventType.Adopted => "adopted",
        TimelineEventType.Absent => "absent",
        TimelineEventType.Progress => "progress",
        TimelineEventType.Note => "note",
        TimelineEventType.Storing => "storing",
        TimelineEventType.Completed => "completed",
        TimelineEventType.Failed => "failed",
        _ => "cancelled",
    };

    /// <summary>Writes one.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="generation">Its generation.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="state">Where the generation stood after it.</param>
    /// <param name="error">Why it ended without a result; null where it did not.</param>
    public static void Write(Utf8JsonWriter writer, Generation generation, TimelineEvent entry, GenerationState state, ApiError? error)
    {
        var id = PublicId.Of(generation.Request.Kind, generation.Id);
        writer.WriteStartObject();
        writer.WriteString("generation_id", id);
        writer.WriteNumber("number", entry.Number);
        writer.WriteString("type", TypeOf(entry));
        writer.WriteNumber("created_at", entry.At.ToUnixTimeSeconds());
        writer.WriteString("status", state.Status());
        writer.WriteNumber("progress", state == GenerationState.Completed ? 100 : Math.Min(entry.Progress, MostBeforeTheEnd));

        // What is said of a lost answer is for operators.
        if (entry is { Text: { } text, Type: not TimelineEventType.Unknown })
        {
            writer.WriteString("text", text);
        }

        if (state == GenerationState.Completed)
        {
            writer.WriteString("url", UrlOf(generation.Request.Kind, id));
        }

        if (error is not null)
        {
            writer.WritePropertyName("error");
            error.WriteBody(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>Where the result is, on this server.</summary>
    private static string UrlOf(GenerationKind kind, string id) => kind switch
    {
        GenerationKind.Video => $"/v1/videos/{id}/content",
        GenerationKind.Image => $"/v1/images/{id}",
        GenerationKind.Character => $"/v1/characters/{id}",
        _ => $"/v1/generation/{id}",
    };
}
