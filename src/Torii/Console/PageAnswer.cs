using System.Text;

namespace Torii.WebConsole;

/// <summary>Answers with an HTML page.</summary>
internal static class PageAnswer
{
    /// <summary>Writes it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">The page.</param>
    /// <param name="nonce">Under which the page may add styles; null for a page that adds none.</param>
    public static Task WriteAsync(HttpContext context, string page, string? nonce)
    {
        var body = Encoding.UTF8.GetBytes(page);
        var response = context.Response;
        ConsoleHeaders.SetForPage(response, nonce);

        // Without an ETag: a 304 would bring a new policy with a new nonce for an old page.
        response.Headers.CacheControl = "no-cache";
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
