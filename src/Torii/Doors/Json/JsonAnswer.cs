using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Torii.Doors.Json;

/// <summary>How answers are written as JSON.</summary>
internal static class JsonAnswer
{
    // The default encoder writes & as \u0026, which breaks clients that search the text for links.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A writer straight into an answer's buffer.</summary>
    public static Utf8JsonWriter Start(IBufferWriter<byte> output) => new(output, Relaxed);

    /// <summary>Says that the answer is JSON, unless it has begun.</summary>
    public static void Begin(HttpContext context)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "application/json";
        }
    }

    /// <summary>Writes and sends the rest of an answer; where nothing was sent yet, all of it.</summary>
    public static Task SendAsync(HttpContext context, Action<Utf8JsonWriter> write) => StreamAsync(context, writer =>
    {
        write(writer);
        return Task.CompletedTask;
    });

    /// <summary>The same for an answer that is too large to be held whole: it may be sent while it is written.</summary>
    public static async Task StreamAsync(HttpContext context, Func<Utf8JsonWriter, Task> write)
    {
        Begin(context);
        await using (var writer = Start(context.Response.BodyWriter))
        {
            await write(writer);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>The bytes of an answer that is the same for all.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = Start(buffer))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
