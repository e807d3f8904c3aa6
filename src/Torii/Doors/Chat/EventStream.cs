using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Torii.Doors.Json;

namespace Torii.Doors.Chat;

/// <summary>
/// A stream of server-sent events to one client. Only <c>data:</c> lines and comments: a line of <c>id:</c> or
/// <c>retry:</c> makes the Python SDK fail, an empty <c>data:</c> those of Node and .NET.
/// </summary>
internal sealed class EventStream(HttpContext context) : IDisposable
{
    private readonly PipeWriter _output = context.Response.BodyWriter;
    private Utf8JsonWriter? _json;

    /// <summary>Sends the head of the answer with the first event.</summary>
    public void Begin()
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache";

        // Tells nginx and its kin not to gather the stream.
        response.Headers["X-Accel-Buffering"] = "no";
    }

    /// <summary>Puts one event of JSON into the buffer.</summary>
    public void Add(Action<Utf8JsonWriter> write)
    {
        _output.Write("data: "u8);
        if (_json is null)
        {
            _json = JsonAnswer.Start(_output);
        }
        else
        {
            _json.Reset();
        }

        write(_json);
        _json.Flush();
        _output.Write("\n\n"u8);
    }

    /// <summary>Puts the mark that ends a stream into the buffer.</summary>
    public void AddDone() => _output.Write("data: [DONE]\n\n"u8);

    /// <summary>Puts a comment into the buffer: it resets the SDKs' timers and is shown to nobody.</summary>
    public void AddComment(string text) => _output.Write(Encoding.UTF8.GetBytes($": {text}\n\n"));

    /// <summary>Sends what is in the buffer.</summary>
    public async Task SendAsync() => await _output.FlushAsync(context.RequestAborted);

    /// <inheritdoc />
    public void Dispose() => _json?.Dispose();
}
