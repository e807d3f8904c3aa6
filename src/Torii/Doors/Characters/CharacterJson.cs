using System.Text.Json;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Doors.Json;
using Torii.Doors.Media;
using Torii.Doors.Paging;

namespace Torii.Doors.Characters;

/// <summary>Writes characters, alone and in lists.</summary>
internal sealed class CharacterJson(IMediaStore media, MediaLinks links)
{
    private const string Type = "character";

    /// <summary>Sends one.</summary>
    public async Task SendAsync(HttpContext context, Character character)
    {
        var avatar = await AvatarOfAsync(character, context);
        await JsonAnswer.SendAsync(context, writer => Write(writer, character, avatar));
    }

    /// <summary>Sends a page of them.</summary>
    public async Task SendListAsync(HttpContext context, IReadOnlyList<Character> page, bool hasMore)
    {
        var shown = new List<(Character Character, string? Avatar)>();
        foreach (var character in page)
        {
            shown.Add((character, await AvatarOfAsync(character, context)));
        }

        await JsonAnswer.SendAsync(context, writer => PageJson.Write(writer, shown, hasMore, (to, item) => Write(to, item.Character, item.Avatar), item => IdOf(item.Character)));
    }

    /// <summary>Writes that one was deleted.</summary>
    public static void WriteDeleted(Utf8JsonWriter writer, Character character) => PageJson.WriteDeleted(writer, IdOf(character), Type);

    private static void Write(Utf8JsonWriter writer, Character character, string? avatar)
    {
        var card = character.Card;
        writer.WriteStartObject();
        writer.WriteString("id", IdOf(character));
        writer.WriteString("object", Type);
        writer.WriteNumber("created_at", character.CreatedAt.ToUnixTimeSeconds());
        writer.WriteString("username", card.Username);
        writer.WriteString("name", card.DisplayName);
        writer.WriteString("character_id", card.CharacterId);
        writer.WriteString("cameo_id", card.CameoId);
        writer.WriteString("avatar_url", avatar);
        writer.WriteString("mention", "@" + card.Username);
        writer.WriteEndObject();
    }

    private static string IdOf(Character character) => PublicId.Of(GenerationKind.Character, character.Id);

    // Its picture is kept as the result of the generation that made it.
    private async ValueTask<string?> AvatarOfAsync(Character character, HttpContext context) =>
        await media.ResultsAsync(character.Id, context.RequestAborted) is [var avatar, ..]
            ? links.Absolute(avatar, context.Request)
            : character.Card.AvatarLink;
}
