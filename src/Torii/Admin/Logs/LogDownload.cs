using Torii.Admin.Answers;

namespace Torii.Admin.Logs;

/// <summary>A log as a file: one JSON object a line. It is read page by page while it is sent, and no further than somebody takes it.</summary>
/// <typeparam name="T">What it is of.</typeparam>
/// <param name="name">The file's name.</param>
/// <param name="read">Reads a page of documents below an id.</param>
/// <param name="idOf">The id of one.</param>
internal sealed class LogDownload<T>(string name, Func<string?, CancellationToken, Task<IReadOnlyList<T>>> read, Func<T, string> idOf) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var gone = httpContext.RequestAborted;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        var lines = new JsonLines(httpContext.Response);
        string? after = null;
        while (await read(after, gone) is { Count: > 0 } page)
        {
            await lines.WriteAllAsync(page, gone);
            after = idOf(page[^1]);
        }
    }
}
