using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Torii.Providers.Tests.Support;

/// <summary>A server that answers as a test says and remembers what it was asked.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StandIn(WebApplication app) => _app = app;

    public ConcurrentQueue<RecordedCall> Calls { get; } = new();

    public Uri Origin => new(_app.Urls.Single());

    /// <summary>Where a backend would be.</summary>
    public Uri BaseAddress => new(Origin, "backend/");

    public static async Task<StandIn> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var standIn = new StandIn(app);
        app.Run(async context =>
        {
            standIn.Calls.Enqueue(await RecordedCall.OfAsync(context.Request));
            await answer(context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    /// <summary>One that gives every call the same answer.</summary>
    public static Task<StandIn> AnsweringAsync(int status, string body, string contentType = "application/json", params (string Name, string Value)[] headers) =>
        StartAsync(context => WriteAsync(context, status, Encoding.UTF8.GetBytes(body), contentType, headers));

    /// <summary>One that gives each call the next answer, and the last one again after that.</summary>
    public static Task<StandIn> AnsweringInTurnAsync(params (int Status, string Body)[] answers)
    {
        var turn = -1;
        return StartAsync(context =>
        {
            var (status, body) = answers[Math.Min(Interlocked.Increment(ref turn), answers.Length - 1)];
            return WriteAsync(context, status, Encoding.UTF8.GetBytes(body), "application/json");
        });
    }

    public static async Task WriteAsync(HttpContext context, int status, byte[] body, string contentType, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.Body.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        // Calls that a test left hanging must not hold up the stop.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}
