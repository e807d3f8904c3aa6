using Torii.Core.Media;

namespace Torii.Providers.OpenAi.Images;

/// <summary>Looks at what was saved as a picture.</summary>
internal static class PictureFault
{
    /// <summary>Why it is none, in our words; null where it is one.</summary>
    public static string? In(SaveOutcome.Saved file) => file switch
    {
        { Length: 0 } => "the picture is empty",
        { Format.IsImage: true } => null,
        { Format: { } other } => $"what should be a picture is {other.ContentType}",
        _ => "what should be a picture is of no known format",
    };
}
