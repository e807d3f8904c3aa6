namespace Torii.Providers.OpenAi.Videos;

/// <summary>How a request carries a picture or a video.</summary>
public enum MediaForm
{
    /// <summary>As a file of a form; in JSON as an <see cref="Wrapped"/>.</summary>
    File,

    /// <summary>As an object with its data URL, <c>{"image_url": "data:…"}</c> or <c>{"video_url": "data:…"}</c>; in a form as that in JSON.</summary>
    Wrapped,

    /// <summary>As its data URL alone; in a form as a <see cref="File"/>.</summary>
    Text,
}
