using System.Collections.Frozen;
using Torii.Doors.Bodies;

namespace Torii.Doors.Videos;

/// <summary>What the parts of forms mean that stand for the videos' requests.</summary>
internal static class VideoForm
{
    /// <summary>The picture to start from.</summary>
    public const string Reference = "input_reference";

    /// <summary>The video to go out from.</summary>
    public const string Source = "video";

    /// <summary>Of requests that begin with words or a picture.</summary>
    public static FormShape Plain { get; } = Of(new(StringComparer.Ordinal) { [Reference] = MediaKind.Image });

    /// <summary>Of those that go out from a video.</summary>
    public static FormShape FromVideo { get; } = Of(new(StringComparer.Ordinal) { [Source] = MediaKind.Video, [Reference] = MediaKind.Image });

    /// <summary>Of those that make a character.</summary>
    public static FormShape Character { get; } = Of(new(StringComparer.Ordinal) { [Source] = MediaKind.Video });

    private static FormShape Of(Dictionary<string, MediaKind> files) => new()
    {
        Files = files.ToFrozenDictionary(),
        Json = FrozenSet<string>.Empty,
        Values = new[] { "strict", "publish" }.ToFrozenSet(StringComparer.Ordinal),
    };
}
