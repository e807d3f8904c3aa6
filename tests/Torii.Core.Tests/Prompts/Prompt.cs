using Torii.Core.Prompts;

namespace Torii.Core.Tests.Prompts;

/// <summary>Reads prompts in tests.</summary>
internal static class Prompt
{
    public const string Post = "s_0123456789abcdef0123456789abcdef";

    public const string OtherPost = "s_fedcba9876543210fedcba9876543210";

    public const string Link = "https://sora.chatgpt.com/p/" + Post;

    /// <summary>What was read; fails where the prompt was refused.</summary>
    public static PromptReading Read(string prompt, PromptUse use = PromptUse.Video) =>
        PromptLanguage.Read(prompt, use).ShouldBeOfType<PromptOutcome.Read>().Reading;

    /// <summary>The refusal; fails where the prompt was read.</summary>
    public static PromptOutcome.Refused Refuse(string prompt, PromptUse use = PromptUse.Video) =>
        PromptLanguage.Read(prompt, use).ShouldBeOfType<PromptOutcome.Refused>();

    /// <summary>What stands between white space.</summary>
    public static string[] Words(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
