using System.Text.Json;
using Torii.Admin.Answers;

namespace Torii.Admin.Accounts;

/// <summary>An answer that is told as it comes: a JSON object a line.</summary>
internal sealed class JsonLines(HttpResponse response)
{
    /// <summary>Its content type.</summary>
    public const string ContentType = "application/x-ndjson";

    private static readonly byte[] End = "\n"u8.ToArray();

    /// <summary>Tells one.</summary>
    /// <exception cref="OperationCanceledException">Nobody listens any more.</exception>
    public async Task WriteAsync<T>(T line, CancellationToken cancellationToken)
    {
        if (!response.HasStarted)
        {
            response.ContentType = ContentType;

            // A proxy that keeps the answer back until it is whole would hide the progress.
            response.Headers["X-Accel-Buffering"] = "no";
        }

        cancellationToken.ThrowIfCancellationRequested();
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, AdminJson.Options), cancellationToken);
        await response.Body.WriteAsync(End, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
