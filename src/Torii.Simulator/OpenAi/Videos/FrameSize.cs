using System.Globalization;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos;

/// <summary>Reads sizes written as <c>1280x720</c>.</summary>
internal static class FrameSize
{
    private const int Most = 8192;

    /// <summary>The size in <c>size</c>, or else in <c>width</c> and <c>height</c>, or else <paramref name="otherwise"/>.</summary>
    public static (int Width, int Height) Read(AskedFields fields, (int Width, int Height) otherwise)
    {
        if (fields.TextOrNull("size") is { Length: > 0 } text)
        {
            if (Parse(text) is { } size)
            {
                return size;
            }

            fields.Refuse("size", FieldFlaw.Value, "'size' must be WIDTHxHEIGHT.");
        }

        return (fields.Whole("width", 1, Most) ?? otherwise.Width, fields.Whole("height", 1, Most) ?? otherwise.Height);
    }

    /// <summary>The width and height; null for anything but two positive whole numbers and an <c>x</c>.</summary>
    public static (int Width, int Height)? Parse(string text) =>
        text.Split('x') is [var width, var height] && Side(width) is { } w && Side(height) is { } h ? (w, h) : null;

    private static int? Side(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is > 0 and <= Most ? side : null;
}
