namespace Torii.Providers.Tests.Support;

/// <summary>The beginnings of pictures: enough to be known by.</summary>
internal static class TestPictures
{
    /// <summary>A whole picture of one pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[32]];

    public static byte[] Webp { get; } = [.. "RIFF\0\0\0\0WEBPVP8 "u8, .. new byte[32]];

    public static byte[] Gif { get; } = [.. "GIF89a"u8, .. new byte[32]];
}
