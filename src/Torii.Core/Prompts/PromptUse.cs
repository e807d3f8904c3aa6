namespace Torii.Core.Prompts;

/// <summary>What a prompt is for, which decides the marks that are looked for in it.</summary>
public enum PromptUse
{
    /// <summary>An image or an enhanced prompt: nothing is a mark.</summary>
    Plain,

    /// <summary>A video: style, post to remix, storyboard, mentions.</summary>
    Video,

    /// <summary>A remix of a post that is named beside the prompt: style, post, mentions.</summary>
    Remix,

    /// <summary>A longer version of a video: its generation id, which must be there, and mentions.</summary>
    Extension,

    /// <summary>A character: the generation id of the video that it is made from, if there is one, and mentions.</summary>
    Character,
}
