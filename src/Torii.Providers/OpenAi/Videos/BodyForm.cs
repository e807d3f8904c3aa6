namespace Torii.Providers.OpenAi.Videos;

/// <summary>How a request for a video is written.</summary>
public enum BodyForm
{
    /// <summary>In JSON, and as a form where a file comes along: the way of OpenAI's own SDKs.</summary>
    Auto,

    /// <summary>Always in JSON; what would be a file goes as an object with its data URL.</summary>
    Json,

    /// <summary>Always as a form, <c>multipart/form-data</c>.</summary>
    Multipart,
}
