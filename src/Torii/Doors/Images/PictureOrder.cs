using System.Globalization;
using Torii.Core.Generations;

namespace Torii.Doors.Images;

/// <summary>How pictures are to be handed over.</summary>
/// <param name="Form">In the answer or by a link.</param>
internal sealed record PictureOrder(PictureForm Form)
{
    /// <summary>The file format, one of <see cref="OutputFormat.Names"/>; null for that in which they were made.</summary>
    public string? Format { get; init; }

    /// <summary>How good a jpeg or webp is to be, 0 to 100; null for as good as can be. A png loses nothing whatever it is.</summary>
    public int? Compression { get; init; }

    /// <summary>What of it cannot be had of pictures that are not converted.</summary>
    public IEnumerable<Adjustment> Unmet
    {
        get
        {
            if (Format is null or OutputFormat.Usual)
            {
                yield break;
            }

            yield return OutputFormat.Adjustment(Format, OutputFormat.Usual);
            if (Compression is { } percent)
            {
                yield return new Adjustment("output_compression", percent.ToString(CultureInfo.InvariantCulture), null, "Images are given as the upstream made them.");
            }
        }
    }
}
