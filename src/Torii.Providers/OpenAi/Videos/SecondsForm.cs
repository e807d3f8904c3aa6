namespace Torii.Providers.OpenAi.Videos;

/// <summary>How a request tells the length of a video.</summary>
public enum SecondsForm
{
    /// <summary>As text, <c>"seconds": "8"</c>: the way of OpenAI.</summary>
    Text,

    /// <summary>As a number, <c>"seconds": 8</c>.</summary>
    Number,

    /// <summary>In frames, <c>"num_frames": 193</c>, by the dialect's frame rate and grid.</summary>
    Frames,

    /// <summary>Not at all.</summary>
    Omit,
}
