namespace Torii.Tests.Support;

/// <summary>A picture to begin with: one dot.</summary>
internal static class TestPicture
{
    public const string DataUrl =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static byte[] Bytes { get; } = Convert.FromBase64String(DataUrl.Split(',')[1]);
}
