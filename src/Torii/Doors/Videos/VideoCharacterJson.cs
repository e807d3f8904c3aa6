using System.Text.Json;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Doors.Json;

namespace Torii.Doors.Videos;

/// <summary>Writes characters as OpenAI's Videos API shows them, and how far they are. They have no member <c>object</c> there.</summary>
internal static class VideoCharacterJson
{
    /// <summary>Writes one.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="making">The generation that makes it.</param>
    /// <param name="made">The character; null where it is not made yet.</param>
    public static void Write(Utf8JsonWriter writer, Generation making, Character? made)
    {
        writer.WriteStartObject();
        writer.WriteString("id", PublicId.Of(GenerationKind.Character, making.Id));
        writer.WriteString("name", made?.Card.DisplayName ?? making.Request.CharacterName);
        writer.WriteNumber("created_at", making.CreatedAt.ToUnixTimeSeconds());
        writer.WriteString("status", making.State.Status());
        writer.WriteNumber("progress", VideoJson.ProgressOf(making));
        writer.WriteString("username", made?.Card.Username);
        VideoJson.WriteError(writer, making);
        AdjustmentsJson.Write(writer, making.Adjustments);
        writer.WriteEndObject();
    }
}
