namespace Torii.WebConsole;

/// <summary>What the files of a built console are.</summary>
internal static class ContentTypes
{
    /// <summary>The content type by a file's ending; null for what is not served by itself: the first page, compressed copies.</summary>
    public static string? Of(string path) => Path.GetExtension(path) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".woff2" => "font/woff2",
        _ => null,
    };
}
