namespace Torii.Tests.Doors.Bodies;

/// <summary>Bytes that begin like media and go on with anything.</summary>
internal static class Pictures
{
    public static byte[] Png(int length = 40) => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Noise(length - 8)];

    public static byte[] Mp4(int length = 40) => [0, 0, 0, 24, .. "ftypisom"u8, .. Noise(length - 12)];

    public static string PngUrl(int length = 40) => "data:image/png;base64," + Convert.ToBase64String(Png(length));

    public static string Mp4Url(int length = 40) => "data:video/mp4;base64," + Convert.ToBase64String(Mp4(length));

    /// <summary>Bytes whose base64 holds every character of the alphabet soon.</summary>
    public static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
