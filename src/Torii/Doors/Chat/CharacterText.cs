using System.Text;
using System.Text.Json;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Doors.Json;

namespace Torii.Doors.Chat;

/// <summary>Tells of a new character: to programs by a line of JSON, to people in words.</summary>
internal static class CharacterText
{
    /// <summary>The card, as one line with its break. Programs of the earlier proxies wait for its <c>event</c>.</summary>
    public static string CardLine(Character character, GenerationRequest request, string? avatar) =>
        Encoding.UTF8.GetString(JsonAnswer.Write(writer => WriteCard(writer, character, request, avatar))) + "\n";

    /// <summary>The words. Programs find the name by its at sign.</summary>
    public static string Words(CharacterCard card, string? avatar)
    {
        var words = new StringBuilder()
            .Append($"The character {card.DisplayName} is ready. Write @{card.Username} in a prompt to have it appear.\n\n")
            .Append($"Display name: {card.DisplayName}\n")
            .Append($"Character ID: {card.CharacterId}\n")
            .Append($"Cameo ID: {card.CameoId}");
        return avatar is null ? words.ToString() : words.Append($"\n\n![{card.Username}]({avatar})").ToString();
    }

    private static void WriteCard(Utf8JsonWriter writer, Character character, GenerationRequest request, string? avatar)
    {
        var card = character.Card;
        writer.WriteStartObject();
        writer.WriteString("event", "character_card");
        writer.WriteStartObject("card");
        writer.WriteString("username", card.Username);
        writer.WriteString("display_name", card.DisplayName);
        writer.WriteString("character_id", card.CharacterId);
        writer.WriteString("cameo_id", card.CameoId);
        writer.WriteString("profile_asset_url", avatar);
        writer.WriteString("instruction_set", card.Instructions);
        writer.WriteBoolean("public", true);
        writer.WriteString("source_model", request.Model);
        if (request.CharacterSource?.Result is { } source)
        {
            writer.WriteString("source_generation_id", source);
        }

        writer.WriteNumber("created_at", character.CreatedAt.ToUnixTimeSeconds());
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
