namespace Torii.Simulator.Uploads;

/// <summary>The picture formats that may be uploaded.</summary>
/// <param name="MediaType">What the part must say it is.</param>
/// <param name="Extension">How its file is called.</param>
internal sealed record PictureType(string MediaType, string Extension)
{
    /// <summary>How many bytes <see cref="Of"/> needs to see.</summary>
    public const int HeadLength = 12;

    private static readonly PictureType Png = new("image/png", ".png");
    private static readonly PictureType Jpeg = new("image/jpeg", ".jpg");
    private static readonly PictureType Webp = new("image/webp", ".webp");

    /// <summary>The format that the first bytes of a file show; null when it is none of them.</summary>
    public static PictureType? Of(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp,
        _ => null,
    };
}
