using Torii.Core.Generations;

namespace Torii.Doors;

/// <summary>How the doors say where a generation stands: the four words that OpenAI's SDKs know. They take any other for an end.</summary>
internal static class StatusNames
{
    /// <summary>The word.</summary>
    public static string Status(this GenerationState state) => state switch
    {
        GenerationState.Queued => "queued",
        GenerationState.Active or GenerationState.Storing => "in_progress",
        GenerationState.Completed => "completed",
        _ => "failed",
    };
}
