using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Torii.Core.Accounts;

namespace Torii.Providers.Tests.Http.Proxies;

/// <summary>
/// A proxy that others wrote, run for one test. A test that needs one is skipped, and reported so, where it is not
/// installed.
/// </summary>
internal sealed class InstalledProxy : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _scheme;
    private readonly string? _file;
    private readonly ConcurrentQueue<string> _said = new();

    private InstalledProxy(string scheme, int port, string program, string[] arguments, string? file = null)
    {
        (_scheme, Port, _file) = (scheme, port, file);
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? string.Empty);
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? string.Empty);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    /// <summary>An HTTP proxy: tinyproxy.</summary>
    public static async Task<InstalledProxy> HttpAsync(string? user = null, string? password = null)
    {
        Require("tinyproxy");
        var port = FreePort();
        var file = Path.Combine(Path.GetTempPath(), $"torii-tinyproxy-{Guid.NewGuid():N}.conf");
        string[] lines = [$"Port {port}", "Listen 127.0.0.1", "Timeout 30", "MaxClients 20", "LogLevel Connect", .. Account(user, password)];
        await File.WriteAllLinesAsync(file, lines);
        return await new InstalledProxy("http", port, "tinyproxy", ["-d", "-c", file], file).ReadyAsync();

        static string[] Account(string? user, string? password) => user is null ? [] : [$"BasicAuth {user} {password}"];
    }

    /// <summary>A SOCKS5 proxy: microsocks.</summary>
    public static Task<InstalledProxy> SocksAsync(string? user = null, string? password = null)
    {
        Require("microsocks");
        var port = FreePort();
        string[] account = user is null ? [] : ["-u", user, "-P", password!];
        return new InstalledProxy("socks5h", port, "microsocks", ["-i", "127.0.0.1", "-p", $"{port}", .. account]).ReadyAsync();
    }

    /// <summary>The egress through it.</summary>
    /// <param name="credentials">User and password as an address holds them; null for none.</param>
    public Egress Egress(string? credentials = null) =>
        new("proxied", new Uri($"{_scheme}://{(credentials is null ? null : credentials + "@")}127.0.0.1:{Port}"));

    /// <summary>Waits until it has said something with <paramref name="words"/> in it.</summary>
    public async Task ShouldSayAsync(string words)
    {
        for (var left = 200; !_said.Any(line => line.Contains(words, StringComparison.Ordinal)); left--)
        {
            left.ShouldBeGreaterThan(0, $"The proxy said: {string.Join('\n', _said)}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (_file is not null)
        {
            File.Delete(_file);
        }
    }

    private static void Require(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(Array.Exists(folders, folder => File.Exists(Path.Combine(folder, program))), $"{program} is not on PATH.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<InstalledProxy> ReadyAsync()
    {
        for (var left = 200; ; left--)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port, TestContext.Current.CancellationToken);
                return this;
            }
            catch (SocketException) when (left > 0 && !_process.HasExited)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }
}
