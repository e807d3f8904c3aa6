namespace Torii.Core.Prompts;

/// <summary>
/// What clients write into a prompt for the Sora backend beside words: <c>{style}</c>, a post to remix by link or id,
/// <c>[5.0s]scene</c>, <c>gen_…</c> and <c>@name</c>. Whatever is not quite such a mark is text, and text is never lost.
/// </summary>
public static class PromptLanguage
{
    /// <summary>Reads a prompt, in time linear to its length.</summary>
    public static PromptOutcome Read(string prompt, PromptUse use) => use switch
    {
        PromptUse.Video => VideoPrompt.Read(prompt, isRemix: false),
        PromptUse.Remix => VideoPrompt.Read(prompt, isRemix: true),
        PromptUse.Extension => ResultPrompt.ReadExtension(prompt),
        PromptUse.Character => ResultPrompt.ReadCharacter(prompt),
        _ => new PromptOutcome.Read(new PromptReading { Text = prompt }),
    };
}
