using System.Text.Json;
using Torii.Admin.Answers;

namespace Torii.Admin.Logs;

/// <summary>A log as a file: one JSON object a line. It is read page by page while it is sent.</summary>
internal static class LogDownload
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>The answer.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="read">Reads a page of documents below an id.</param>
    /// <param name="idOf">The id of one.</param>
    public static IResult Of<T>(string name, Func<string?, CancellationToken, Task<IReadOnlyList<T>>> read, Func<T, string> idOf) => Results.Stream(
        async output =>
        {
            string? after = null;
            while (await read(after, CancellationToken.None) is { Count: > 0 } page)
            {
                foreach (var document in page)
                {
                    await JsonSerializer.SerializeAsync(output, document, AdminJson.Options);
                    await output.WriteAsync(LineEnd);
                }

                after = idOf(page[^1]);
            }
        },
        "application/x-ndjson",
        name);
}
