namespace Torii.Doors.Bodies;

/// <summary>Why a scan came to a halt.</summary>
internal enum ScanStop
{
    /// <summary>All input is read.</summary>
    None,

    /// <summary>The base64 of a data URL begins.</summary>
    Data,

    /// <summary>A string has turned out to be base64 from its beginning.</summary>
    BareData,

    /// <summary>Objects and arrays nest too deeply.</summary>
    TooDeep,

    /// <summary>The text is longer than allowed.</summary>
    TooLong,
}
