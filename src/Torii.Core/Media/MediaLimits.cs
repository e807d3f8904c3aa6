namespace Torii.Core.Media;

/// <summary>The largest media that clients may give, in bytes.</summary>
public static class MediaLimits
{
    /// <summary>A picture: 50 MB, as OpenAI takes them.</summary>
    public const long Image = 50L * 1024 * 1024;

    /// <summary>A video: 512 MB.</summary>
    public const long Video = 512L * 1024 * 1024;
}
