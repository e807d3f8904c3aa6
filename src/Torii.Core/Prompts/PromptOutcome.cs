namespace Torii.Core.Prompts;

/// <summary>What came of reading a prompt.</summary>
public abstract record PromptOutcome
{
    private PromptOutcome()
    {
    }

    /// <summary>It was read.</summary>
    public sealed record Read(PromptReading Reading) : PromptOutcome;

    /// <summary>It holds a mark that cannot be meant as written, or lacks one that its use needs.</summary>
    /// <param name="Message">What is wrong and what is allowed, for the client.</param>
    /// <param name="Code">
    /// <c>invalid_remix_id</c>, <c>invalid_storyboard</c>, <c>missing_generation_id</c> or <c>missing_prompt</c>.
    /// </param>
    public sealed record Refused(string Message, string Code) : PromptOutcome;
}
