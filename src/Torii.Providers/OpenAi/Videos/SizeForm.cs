namespace Torii.Providers.OpenAi.Videos;

/// <summary>How a request tells the size of a video.</summary>
public enum SizeForm
{
    /// <summary>As text, <c>"size": "1280x720"</c>: the way of OpenAI.</summary>
    Text,

    /// <summary>As two numbers, <c>"width": 1280, "height": 720</c>.</summary>
    Sides,

    /// <summary>Not at all.</summary>
    Omit,
}
