namespace Torii.Doors.Files;

/// <summary>What files may be for, in OpenAI's words. Whatever it is, they can be named wherever a picture or video is taken.</summary>
internal static class FilePurposes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["assistants", "batch", "fine-tune", "vision", "user_data", "evals"];

    /// <summary>What must be one of them, as the end of a sentence.</summary>
    public static string Rule { get; } = $"must be one of {string.Join(", ", All)}";
}
