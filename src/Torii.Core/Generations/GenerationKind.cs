namespace Torii.Core.Generations;

/// <summary>What a generation results in.</summary>
public enum GenerationKind
{
    /// <summary>A still picture.</summary>
    Image,

    /// <summary>A moving picture.</summary>
    Video,

    /// <summary>A person or thing made from a video, to be named in later prompts.</summary>
    Character,

    /// <summary>An enhanced prompt: text.</summary>
    Prompt,
}
