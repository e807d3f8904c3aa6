namespace Torii.Core.Prompts;

/// <summary>What came of looking for a storyboard.</summary>
internal abstract record StoryboardOutcome
{
    private StoryboardOutcome()
    {
    }

    /// <summary>The text is none.</summary>
    public sealed record None : StoryboardOutcome;

    /// <summary>It is one.</summary>
    public sealed record Read(Storyboard Storyboard) : StoryboardOutcome;

    /// <summary>It is one that cannot be made.</summary>
    public sealed record Refused(string Message) : StoryboardOutcome;
}
