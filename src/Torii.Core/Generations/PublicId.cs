namespace Torii.Core.Generations;

/// <summary>The id that clients see: the kind before the id, as OpenAI writes <c>video_…</c>.</summary>
public static class PublicId
{
    private const int Digits = 32;

    /// <summary>The public form of a generation's id.</summary>
    public static string Of(GenerationKind kind, string id) => kind switch
    {
        GenerationKind.Image => "image_" + id,
        GenerationKind.Video => "video_" + id,
        GenerationKind.Character => "character_" + id,
        _ => "prompt_" + id,
    };

    /// <summary>The id within a public form (with any prefix, or none); null where the text is no id.</summary>
    public static string? Parse(string text)
    {
        var id = text[(text.LastIndexOfAny(['_', '-']) + 1)..];
        return id.Length == Digits && id.All(char.IsAsciiHexDigitLower) ? id : null;
    }
}
