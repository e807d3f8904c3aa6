using Torii.Core.Generations;

namespace Torii.Doors;

/// <summary>What the doors call the kinds of result.</summary>
internal static class KindNames
{
    /// <summary>The name, in lower case.</summary>
    public static string Name(this GenerationKind kind) => kind switch
    {
        GenerationKind.Image => "image",
        GenerationKind.Video => "video",
        GenerationKind.Character => "character",
        _ => "prompt",
    };
}
