namespace Torii.Simulator.Uploads;

/// <summary>A format of files that are taken in.</summary>
/// <param name="MediaType">What the part must say it is.</param>
/// <param name="Extension">How its file is called.</param>
internal sealed record FileType(string MediaType, string Extension)
{
    /// <summary>How many bytes <see cref="Of"/> needs to see.</summary>
    public const int HeadLength = 12;

    public static readonly FileType Png = new("image/png", ".png");
    public static readonly FileType Jpeg = new("image/jpeg", ".jpg");
    public static readonly FileType Webp = new("image/webp", ".webp");
    public static readonly FileType Mp4 = new("video/mp4", ".mp4");

    /// <summary>The format that the first bytes of a file show; null when it is none of them.</summary>
    public static FileType? Of(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', _, _, _, _, ..] => Mp4,
        _ => null,
    };
}
