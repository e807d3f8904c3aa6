namespace Torii.Doors.Images;

/// <summary>How answers hand pictures over.</summary>
internal enum PictureForm
{
    /// <summary>In the answer itself, as base64: what OpenAI's image models do.</summary>
    Base64,

    /// <summary>By a link.</summary>
    Link,
}
