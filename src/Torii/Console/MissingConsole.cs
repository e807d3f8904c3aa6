namespace Torii.WebConsole;

/// <summary>Stands in for a console that was not built, and says how to get it.</summary>
internal static class MissingConsole
{
    private const string Page =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Torii: the console is missing</title>
        <h1>Torii runs, but without its console</h1>
        <p>This copy was built on a machine without Node.js. To get the console:</p>
        <ol>
        <li>Install <strong>Node.js 20.19 or newer</strong>, which brings npm.</li>
        <li>Build Torii again: <code>dotnet build src/Torii</code>. It builds the console too.</li>
        <li>Start Torii again and load this page.</li>
        </ol>
        <p>The API needs no console: it is at <code>/v1</code>, its description at <a href="/docs">/docs</a>.</p>
        </html>

        """;

    /// <summary>Serves it.</summary>
    public static Task ServeAsync(HttpContext context) => PageAnswer.WriteAsync(context, Page, nonce: null);
}
