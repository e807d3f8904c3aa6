using System.Text.Json;

namespace Torii.Admin.Answers;

/// <summary>An answer that is told as it comes: a JSON object a line.</summary>
internal sealed class JsonLines
{
    /// <summary>Its content type.</summary>
    public const string ContentType = "application/x-ndjson";

    private static readonly byte[] End = "\n"u8.ToArray();

    private readonly HttpResponse _response;

    /// <summary>Begins one.</summary>
    public JsonLines(HttpResponse response)
    {
        _response = response;
        response.ContentType = ContentType;

        // A proxy that keeps the answer back until it is whole would hide the progress.
        response.Headers["X-Accel-Buffering"] = "no";
    }

    /// <summary>Tells one.</summary>
    /// <exception cref="OperationCanceledException">Nobody listens any more.</exception>
    public Task WriteAsync<T>(T line, CancellationToken cancellationToken) => WriteAllAsync([line], cancellationToken);

    /// <summary>Tells several at once.</summary>
    /// <exception cref="OperationCanceledException">Nobody listens any more.</exception>
    public async Task WriteAllAsync<T>(IEnumerable<T> lines, CancellationToken cancellationToken)
    {
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await _response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, AdminJson.Options), cancellationToken);
            await _response.Body.WriteAsync(End, cancellationToken);
        }

        await _response.Body.FlushAsync(cancellationToken);
    }
}
