using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Torii.Tests.Support;
using Torii.WebConsole;

namespace Torii.Tests.WebConsole;

/// <summary>A server with nothing but a console, whose files the test knows.</summary>
public sealed class ConsoleScene : IAsyncLifetime
{
    internal const string Script = "export const greeting = 'hello'; export const again = 'hello'; export const more = 'hello';";
    internal const string Page = "<!doctype html><meta property=\"csp-nonce\" nonce=\"__NONCE__\"><title>Torii</title>";

    private readonly TemporaryFolder _folder = new();
    private WebApplication _server = null!;

    internal Uri Address { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Fill();
        await StartAsync(_folder.Sub("console"));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A scene where no console was built.</summary>
    internal static async Task<ConsoleScene> WithoutFilesAsync()
    {
        var scene = new ConsoleScene();
        await scene.StartAsync(scene._folder.Sub("console"));
        return scene;
    }

    internal Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, Cancelled);
    }

    internal static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancelled);

    private void Fill()
    {
        var assets = Directory.CreateDirectory(_folder.Sub("console/assets")).FullName;
        File.WriteAllText(_folder.Sub("outside.js"), "outside");
        File.WriteAllText(_folder.Sub("console/index.html"), Page);
        File.WriteAllText(_folder.Sub("console/scheme.js"), Script);
        File.WriteAllText(_folder.Sub("console/notes.txt"), "not for the browser");
        File.WriteAllText(Path.Combine(assets, "index-ab12.js"), Script);
        Compress(Path.Combine(assets, "index-ab12.js.br"), file => new BrotliStream(file, CompressionLevel.Optimal));
        Compress(Path.Combine(assets, "index-ab12.js.gz"), file => new GZipStream(file, CompressionLevel.Optimal));
    }

    private static void Compress(string path, Func<Stream, Stream> into)
    {
        using var file = File.Create(path);
        using var compressed = into(file);
        compressed.Write(Encoding.UTF8.GetBytes(Script));
    }

    private async Task StartAsync(string console)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.MapConsole(console);
        await _server.StartAsync(Cancelled);
        Address = new Uri(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }
}
