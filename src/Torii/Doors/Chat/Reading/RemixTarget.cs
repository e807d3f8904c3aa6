using Torii.Core.Generations;
using Torii.Core.Prompts;

namespace Torii.Doors.Chat.Reading;

/// <summary>Reads what a client names beside its prompt to be remixed. Whether there is such a thing is not known here.</summary>
internal static class RemixTarget
{
    /// <summary>The post (<c>s_…</c>) that a link or id names, a result (<c>gen_…</c>), or a generation's id as written; null where the text is none of these.</summary>
    public static string? Read(string text)
    {
        var name = text.Trim();
        return Alone(name, PromptUse.Video)?.Post
            ?? Alone(name, PromptUse.Character)?.Result
            ?? (name.All(IsOfAnId) && PublicId.Parse(name) is not null ? name : null);
    }

    private static bool IsOfAnId(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-';

    // The prompt language knows the spellings; here nothing may stand beside the mark.
    private static PromptReading? Alone(string name, PromptUse use) =>
        PromptLanguage.Read(name, use) is PromptOutcome.Read { Reading: { Text.Length: 0 } reading } ? reading : null;
}
