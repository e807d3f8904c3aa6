using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Doors.Following;
using Torii.Doors.Media;

namespace Torii.Doors.Chat;

/// <summary>Puts results into the words that chat clients show. Some programs read them by pattern: the forms are fixed.</summary>
internal sealed class ChatContent(MediaLinks links)
{
    /// <summary>The content of an answer about a batch with results, in the pieces that a stream sends.</summary>
    public IReadOnlyList<string> Pieces(BatchResult result, HttpRequest request) => result.First.Request.Kind switch
    {
        GenerationKind.Image => [string.Join('\n', result.Media.Select(item => Picture(links.Absolute(item, request))))],
        GenerationKind.Video => [Video(links.Absolute(result.Media[0], request))],
        GenerationKind.Character when result.Character is { } character =>
        [
            CharacterText.CardLine(character, result.First.Request, Avatar(result, request)),
            CharacterText.Words(character.Card, Avatar(result, request)),
        ],
        GenerationKind.Character => ["The character has been deleted."],
        _ => [result.First.Text ?? ""],
    };

    /// <summary>The contents of the choices about a batch with results: one for each picture, otherwise one.</summary>
    public IReadOnlyList<string> Choices(BatchResult result, HttpRequest request) => result.First.Request.Kind == GenerationKind.Image
        ? [.. result.Media.Select(item => Picture(links.Absolute(item, request)))]
        : [string.Concat(Pieces(result, request))];

    /// <summary>What stands where a result is not there yet: a block that chat programs fold away.</summary>
    public static string Thinking(string text) => $"```think\n{text}\n```";

    private static string Picture(string url) => $"![Generated Image]({url})";

    private static string Video(string url) => $"```html\n<video src='{url}' controls></video>\n```";

    private string? Avatar(BatchResult result, HttpRequest request) =>
        result.Media is [var avatar, ..] ? links.Absolute(avatar, request) : result.Character?.Card.AvatarLink;
}
