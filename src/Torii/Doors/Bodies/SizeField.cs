using System.Globalization;
using Torii.Core.Generations;

namespace Torii.Doors.Bodies;

/// <summary>The field <c>size</c> of pictures and videos.</summary>
internal static class SizeField
{
    private const string Name = "size";

    // Every size that makes sense: which of them can be made is the catalogue's to say.
    private const int Least = 16;
    private const int Most = 8192;

    /// <summary>The size; null where there is none or it is left to the model.</summary>
    public static PixelSize? Read(Fields fields, FieldFaults faults)
    {
        var written = fields.OptionalText(Name);
        if (written is null or "auto")
        {
            return null;
        }

        if (written.Split('x') is [var width, var height] && Side(width) is { } across && Side(height) is { } down)
        {
            return new PixelSize(across, down);
        }

        faults.WrongValue(Name, $"must be 'auto', or width and height in pixels such as 1024x1024, each from {Least} to {Most}");
        return null;
    }

    private static int? Side(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is >= Least and <= Most ? side : null;
}
