namespace Torii.Doors.Bodies;

/// <summary>Why a body was not taken.</summary>
internal enum BodyFault
{
    /// <summary>The body, its JSON text, or one of its media is larger than allowed.</summary>
    TooLarge,

    /// <summary>It brings more media than allowed.</summary>
    TooManyMedia,

    /// <summary>It is not JSON: broken, cut off, nested too deeply, or not UTF-8.</summary>
    BadJson,

    /// <summary>It says that it is a form, and is none, or holds parts that mean nothing here.</summary>
    BadForm,

    /// <summary>A data URL in it holds no base64.</summary>
    BadData,

    /// <summary>It is compressed, or text in another encoding than UTF-8.</summary>
    UnsupportedEncoding,
}
