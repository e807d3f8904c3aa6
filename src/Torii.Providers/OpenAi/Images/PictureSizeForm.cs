namespace Torii.Providers.OpenAi.Images;

/// <summary>How a request tells the size of a picture.</summary>
public enum PictureSizeForm
{
    /// <summary>As text, <c>"size": "1024x1536"</c>: the way of OpenAI.</summary>
    Text,

    /// <summary>As shape and class, <c>"aspect_ratio": "2:3", "resolution": "1K"</c>.</summary>
    Shape,

    /// <summary>Not at all.</summary>
    Omit,
}
