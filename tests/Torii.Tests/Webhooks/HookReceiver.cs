using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Torii.Tests.Support;

namespace Torii.Tests.Webhooks;

/// <summary>A client's server that takes messages, as each of its paths is told to: with 200 unless told otherwise.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<HookMessage> _messages = new();
    private readonly ConcurrentDictionary<string, Func<HttpContext, int, Task>> _answers = new(StringComparer.Ordinal);

    private HookReceiver(WebApplication server, int port)
    {
        (_server, Address) = (server, new Uri($"http://127.0.0.1:{port}"));
        server.Run(AnswerAsync);
    }

    public Uri Address { get; }

    /// <summary>How many connections, with a message or without, have come.</summary>
    public int Count => _messages.Count;

    public static async Task<HookReceiver> StartAsync(int? port = null)
    {
        var chosen = port ?? Ports.Next();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, chosen));
        var receiver = new HookReceiver(builder.Build(), chosen);
        await receiver._server.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>A URL here.</summary>
    public string Url(string path) => new Uri(Address, path).AbsoluteUri;

    /// <summary>Has a path answer so; the number is that of the message there, from 1.</summary>
    public string On(string path, Func<HttpContext, int, Task> answer)
    {
        _answers[path] = answer;
        return Url(path);
    }

    /// <summary>Has a path answer its messages with these statuses in turn, and the last one again after that.</summary>
    public string On(string path, params int[] statuses) => On(path, (context, number) =>
    {
        context.Response.StatusCode = statuses[Math.Min(number, statuses.Length) - 1];
        return context.Response.WriteAsync("whatever");
    });

    /// <summary>The messages at a path, oldest first.</summary>
    public IReadOnlyList<HookMessage> At(string path) => [.. _messages.Where(message => message.Path == path)];

    /// <summary>The messages at a path, as soon as there are so many.</summary>
    public Task<IReadOnlyList<HookMessage>> AwaitAsync(string path, int count = 1) => Eventually.GetAsync(
        $"{count} messages have come to {path}",
        () => Task.FromResult(At(path) is var messages && messages.Count >= count ? messages : null));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Messages that a test holds must not hold up the stop.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var path = context.Request.Path.Value!;
        _messages.Enqueue(new HookMessage(context.Request.Method, path, headers, body.ToArray()));
        if (_answers.TryGetValue(path, out var answer))
        {
            await answer(context, At(path).Count);
        }
    }
}
