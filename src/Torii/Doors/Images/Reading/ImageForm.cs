using System.Collections.Frozen;
using Torii.Doors.Bodies;

namespace Torii.Doors.Images.Reading;

/// <summary>What the parts of a form mean that stands for an image request.</summary>
internal static class ImageForm
{
    /// <summary>The shape.</summary>
    public static FormShape Shape { get; } = new()
    {
        Files = new[] { "image", "images", "mask" }.ToFrozenDictionary(name => name, _ => MediaKind.Image, StringComparer.Ordinal),
        Json = FrozenSet<string>.Empty,
        Values = new[] { "n", "stream", "partial_images", "output_compression", "background", "strict" }.ToFrozenSet(StringComparer.Ordinal),
    };
}
