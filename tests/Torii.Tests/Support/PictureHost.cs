using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Torii.Tests.Support;

/// <summary>A server on this machine that clients' URLs lead to.</summary>
internal sealed class PictureHost : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<string> _asked = new();

    private PictureHost(WebApplication server)
    {
        _server = server;
        server.Run(AnswerAsync);
    }

    /// <summary>The file at <c>/picture</c>.</summary>
    public byte[] Picture { get; set; } = [];

    /// <summary>The paths that were asked for.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public Uri Address { get; private set; } = null!;

    public static async Task<PictureHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var host = new PictureHost(builder.Build());
        await host._server.StartAsync(TestContext.Current.CancellationToken);
        host.Address = new Uri(host._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return host;
    }

    /// <summary>A URL here.</summary>
    public string Url(string path) => new Uri(Address, path).AbsoluteUri;

    /// <summary>A URL here that leads to <paramref name="target"/>.</summary>
    public string Redirect(string target) => Url("/redirect?to=" + Uri.EscapeDataString(target));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        _asked.Enqueue(context.Request.Path);
        switch (context.Request.Path.Value)
        {
            case "/picture":
                await context.Response.Body.WriteAsync(Picture);
                break;
            case "/measured":
                context.Response.ContentLength = Picture.Length;
                await context.Response.Body.WriteAsync(Picture);
                break;
            case "/redirect":
                context.Response.Redirect(context.Request.Query["to"]!);
                break;
            case "/page":
                context.Response.ContentType = "image/png";
                await context.Response.WriteAsync("<html>not a picture</html>");
                break;
            case "/broken":
                context.Response.ContentLength = Picture.Length + 1000;
                await context.Response.Body.WriteAsync(Picture);
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }
}
