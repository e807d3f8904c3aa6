using System.Collections.Frozen;
using Torii.Doors.Bodies;

namespace Torii.Doors.Chat.Reading;

/// <summary>What the parts of a form mean that stands for a chat request.</summary>
internal static class ChatForm
{
    /// <summary>The shape.</summary>
    public static FormShape Shape { get; } = new()
    {
        Files = new Dictionary<string, MediaKind>(StringComparer.Ordinal) { ["image"] = MediaKind.Image, ["video"] = MediaKind.Video }.ToFrozenDictionary(),
        Json = new[] { "messages", "stream_options" }.ToFrozenSet(StringComparer.Ordinal),
        Values = new[] { "stream", "publish", "strict", "n" }.ToFrozenSet(StringComparer.Ordinal),
    };
}
