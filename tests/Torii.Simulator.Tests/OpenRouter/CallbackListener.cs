using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Torii.Simulator.Tests.OpenRouter;

/// <summary>Somebody who is called back.</summary>
internal sealed class CallbackListener : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _failures;

    private CallbackListener(WebApplication app, int failures)
    {
        _app = app;
        _failures = failures;
        app.Run(ReceiveAsync);
    }

    public ConcurrentQueue<(IHeaderDictionary Headers, byte[] Body)> Calls { get; } = [];

    public Uri Address => new(new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()), "/callbacks");

    /// <summary>Starts one that answers its first <paramref name="failures"/> calls with 500.</summary>
    public static async Task<CallbackListener> StartAsync(int failures = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var listener = new CallbackListener(builder.Build(), failures);
        await listener._app.StartAsync(TestContext.Current.CancellationToken);
        return listener;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var headers = new HeaderDictionary(http.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase));
        http.Response.StatusCode = Interlocked.Decrement(ref _failures) >= 0 ? 500 : 204;
        Calls.Enqueue((headers, body.ToArray()));
    }
}
