using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Torii.Tests.Support;

namespace Torii.Tests.Telemetry;

/// <summary>A collector that takes what OpenTelemetry sends it (OTLP over HTTP) and keeps it as it came.</summary>
internal sealed class CollectorStandIn : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();

    private CollectorStandIn(WebApplication server, int port)
    {
        (_server, Address) = (server, new Uri($"http://127.0.0.1:{port}"));
        server.Run(TakeAsync);
    }

    public Uri Address { get; }

    /// <summary>Every span that has come.</summary>
    public IReadOnlyList<SpanRow> Spans => [.. At("/v1/traces").SelectMany(SpanRow.ReadAll)];

    /// <summary>The names of the metrics that have come.</summary>
    public IReadOnlySet<string> Metrics => At("/v1/metrics").SelectMany(body => Protobuf.At(body, 1, 2, 2, 1)).Select(Protobuf.Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>The texts of the lines of the log that have come.</summary>
    public IReadOnlyList<string> Lines => [.. At("/v1/logs").SelectMany(body => Protobuf.At(body, 1, 2, 2, 5, 1)).Select(Protobuf.Text)];

    /// <summary>Everything that has come, as bytes.</summary>
    public IReadOnlyList<byte[]> All => [.. _received.Select(received => received.Body)];

    public static async Task<CollectorStandIn> StartAsync()
    {
        var port = Ports.Next();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var collector = new CollectorStandIn(builder.Build(), port);
        await collector._server.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private IEnumerable<byte[]> At(string path) => _received.Where(received => received.Path == path).Select(received => received.Body);

    private async Task TakeAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _received.Enqueue((context.Request.Path.Value!, body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }
}
