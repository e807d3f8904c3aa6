using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>A server that makes pictures at once and videos when it is told to, and remembers the key of who asked.</summary>
internal sealed class StandInUpstream : IAsyncDisposable
{
    // Two boxes that end where they say: what is cut off would be no result.
    private static readonly byte[] Film = [0, 0, 0, 20, .. "ftypisom"u8, 0, 0, 0, 1, .. "isom"u8, 0, 0, 0, 24, .. "mdat"u8, .. Pictures.Noise(16)];

    private readonly WebApplication _server;
    private readonly ConcurrentQueue<string> _pictures = new();
    private readonly ConcurrentQueue<string> _questions = new();
    private readonly ConcurrentQueue<string> _seen = new();

    private StandInUpstream(WebApplication server, int port)
    {
        (_server, Address) = (server, new Uri($"http://127.0.0.1:{port}/v1"));
        server.Run(AnswerAsync);
    }

    /// <summary>Where its API begins.</summary>
    public Uri Address { get; }

    /// <summary>The keys that pictures were asked for with, in order; empty where none was sent.</summary>
    public IReadOnlyList<string> Keys => [.. _pictures];

    /// <summary>The keys that videos were asked after with, in order.</summary>
    public IReadOnlyList<string> QuestionKeys => [.. _questions];

    /// <summary>The keys of all that was ever asked, whatever it was.</summary>
    public IReadOnlySet<string> AllKeys => _seen.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether its videos are done.</summary>
    public bool IsDone { get; set; }

    /// <summary>Whether it lets nobody in.</summary>
    public bool IsClosed { get; set; }

    public static async Task<StandInUpstream> StartAsync()
    {
        var port = Ports.Next();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var upstream = new StandInUpstream(builder.Build(), port);
        await upstream._server.StartAsync(TestContext.Current.CancellationToken);
        return upstream;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var key = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        _seen.Enqueue(key);
        if (IsClosed)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return context.Response.WriteAsJsonAsync(new { error = new { message = "No such key.", type = "invalid_request_error", code = "invalid_api_key" } });
        }

        switch (context.Request.Path.Value)
        {
            case "/v1/images/generations":
                _pictures.Enqueue(key);
                return context.Response.WriteAsJsonAsync(new { created = 1, data = new[] { new { b64_json = Convert.ToBase64String(TestPicture.Bytes) } } });
            case "/v1/videos":
                return context.Response.WriteAsJsonAsync(new { id = "video-1", @object = "video", status = "queued" });
            case "/v1/videos/video-1":
                _questions.Enqueue(key);
                return context.Response.WriteAsJsonAsync(new { id = "video-1", @object = "video", status = IsDone ? "completed" : "in_progress" });
            case "/v1/videos/video-1/content":
                context.Response.ContentType = "video/mp4";
                return context.Response.Body.WriteAsync(Film).AsTask();
            default:
                return context.Response.WriteAsJsonAsync(new { @object = "list", data = Array.Empty<object>() });
        }
    }
}
