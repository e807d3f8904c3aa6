namespace Torii.Doors.Images;

/// <summary>What clients call the forms of pictures.</summary>
internal static class PictureForms
{
    /// <summary>The field that names one.</summary>
    public const string Field = "response_format";

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["url", "b64_json"];

    /// <summary>The form of that name; null where it is none of the names.</summary>
    public static PictureForm? Of(string? name) => name switch
    {
        "url" => PictureForm.Link,
        "b64_json" => PictureForm.Base64,
        _ => null,
    };
}
