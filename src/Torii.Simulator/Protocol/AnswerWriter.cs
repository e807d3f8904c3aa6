namespace Torii.Simulator.Protocol;

/// <summary>Puts an answer on the wire, whole or cut off in the middle.</summary>
internal static class AnswerWriter
{
    private static readonly TimeSpan TimeToRead = TimeSpan.FromMilliseconds(200);

    public static async Task WriteAsync(HttpContext http, Answer answer)
    {
        switch (answer)
        {
            case Answer.Text text:
                Begin(http.Response, text.Status, text.ContentType, text.Body.Length);
                foreach (var (name, value) in text.Headers)
                {
                    http.Response.Headers[name] = value;
                }

                if (!HttpMethods.IsHead(http.Request.Method))
                {
                    await http.Response.BodyWriter.WriteAsync(text.Body, http.RequestAborted);
                }

                break;
            case Answer.Bytes bytes:
                await TypedResults.Bytes(bytes.Body, bytes.ContentType, enableRangeProcessing: true).ExecuteAsync(http);
                break;
            case Answer.StoredFile file:
                await TypedResults.PhysicalFile(file.Path, file.ContentType, enableRangeProcessing: true).ExecuteAsync(http);
                break;
        }
    }

    /// <summary>Declares the whole length, sends the first half, and breaks the connection.</summary>
    public static async Task WriteHalfAsync(HttpContext http, Answer answer, TimeProvider time)
    {
        await BeginHalfAsync(http, answer);

        // A reset takes with it what the other side has not read yet; without this pause it would often see no answer at all.
        await Task.Delay(TimeToRead, time, http.RequestAborted);
        http.Abort();
    }

    /// <summary>Sends the first half at once and the second one later.</summary>
    public static async Task WriteSlowlyAsync(HttpContext http, Answer answer, TimeSpan wait, TimeProvider time)
    {
        var rest = await BeginHalfAsync(http, answer);
        await Task.Delay(wait, time, http.RequestAborted);
        await http.Response.BodyWriter.WriteAsync(rest, http.RequestAborted);
    }

    /// <summary>Declares the whole length and sends the first half.</summary>
    /// <returns>The second half.</returns>
    private static async Task<ReadOnlyMemory<byte>> BeginHalfAsync(HttpContext http, Answer answer)
    {
        var (status, type, body) = answer switch
        {
            Answer.Text text => (text.Status, text.ContentType, text.Body),
            Answer.Bytes bytes => (200, bytes.ContentType, bytes.Body),
            Answer.StoredFile file => (200, file.ContentType, await File.ReadAllBytesAsync(file.Path, http.RequestAborted)),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
        Begin(http.Response, status, type, body.Length);
        await http.Response.BodyWriter.WriteAsync(body[..(body.Length / 2)], http.RequestAborted);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        return body[(body.Length / 2)..];
    }

    private static void Begin(HttpResponse response, int status, string contentType, int length)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = length;
    }
}
