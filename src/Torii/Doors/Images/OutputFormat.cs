using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Doors.Images;

/// <summary>The file format of pictures, in the words of the field <c>output_format</c>.</summary>
internal static class OutputFormat
{
    /// <summary>The field.</summary>
    public const string Field = "output_format";

    /// <summary>What upstreams make.</summary>
    public const string Usual = "png";

    private const string ImageType = "image/";

    /// <summary>What may be asked for.</summary>
    public static IReadOnlyList<string> Names { get; } = [Usual, "jpeg", "webp"];

    /// <summary>What a picture was made as.</summary>
    public static string Of(MediaRecord picture) => picture.ContentType[ImageType.Length..];

    /// <summary>The format of one of the names.</summary>
    public static MediaFormat Find(string name) => MediaFormat.Of(ImageType + name)!;

    /// <summary>How it is told that another is given than was asked for.</summary>
    public static Adjustment Adjustment(string asked, string used) => new(Field, asked, used, "Images are given in the format in which the upstream made them.");
}
