using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Torii.Doors.Json;

namespace Torii.Doors.Following;

/// <summary>
/// A stream of server-sent events to one client. Where SDKs read, only <c>event:</c> and <c>data:</c> lines and comments: a
/// line of <c>id:</c> or <c>retry:</c> makes the Python SDK fail, an empty <c>data:</c> those of Node and .NET.
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
        write(Open());
        Close();
    }

    /// <summary>Puts one event with a name into the buffer.</summary>
    public void Add(string name, Action<Utf8JsonWriter> write)
    {
        write(Open(name));
        Close();
    }

    /// <summary>Numbers the event that is put into the buffer next, so that the client can resume after it.</summary>
    public void Number(int number) => _output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {number}\n")));

    /// <summary>Begins an event whose JSON is too large to be held whole: it may be sent while it is written.</summary>
    /// <returns>Takes the JSON.</returns>
    public Utf8JsonWriter Open(string name)
    {
        _output.Write(Encoding.UTF8.GetBytes($"event: {name}\n"));
        return Open();
    }

    /// <summary>Ends the event.</summary>
    public void Close()
    {
        _json!.Flush();
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

    private Utf8JsonWriter Open()
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

        return _json;
    }
}
