using Microsoft.Net.Http.Headers;

namespace Torii.WebConsole;

/// <summary>Answers everything below <c>/admin</c>.</summary>
/// <param name="console">The built console, looked for at the first request; null where there is none.</param>
internal sealed class ConsoleEndpoint(Lazy<BuiltConsole?> console)
{
    /// <summary>A file where the path names one, else the first page, which finds its way by the address.</summary>
    public Task ServeAsync(HttpContext context)
    {
        var path = context.Request.RouteValues["path"] as string ?? "";
        if (!Path.HasExtension(path))
        {
            return console.Value is { } built ? built.Index.ServeAsync(context) : MissingConsole.ServeAsync(context);
        }

        if (console.Value?.FileAt(path) is { } file)
        {
            return ServeAsync(context, file);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task ServeAsync(HttpContext context, ConsoleFile file)
    {
        var form = file.FormFor(context.Request);
        var response = context.Response;
        ConsoleHeaders.SetForFile(response);
        response.Headers.CacheControl = file.CacheControl;
        response.Headers.ETag = form.Tag.ToString();
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (IsKnown(context.Request, form.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = file.ContentType;
        response.ContentLength = form.File.Length;
        if (form.Encoding is not null)
        {
            response.Headers.ContentEncoding = form.Encoding;
        }

        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.SendFileAsync(form.File.FullName, context.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(one => one.Compare(tag, useStrongComparison: false) || one.Equals(EntityTagHeaderValue.Any));
}
