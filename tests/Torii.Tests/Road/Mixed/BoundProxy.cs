using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Torii.Tests.Support;

namespace Torii.Tests.Road.Mixed;

/// <summary>A proxy that others wrote (tinyproxy) and that goes out from an address of its own, as one elsewhere would.</summary>
internal sealed class BoundProxy : IAsyncDisposable
{
    private const string Program = "tinyproxy";

    private readonly Process _process;
    private readonly string _file;

    private BoundProxy(Process process, string file, string outgoing, int port) =>
        (_process, _file, Outgoing, Address) = (process, file, outgoing, new Uri($"http://127.0.0.1:{port}"));

    /// <summary>The address that its calls come from.</summary>
    public string Outgoing { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it; the test is skipped, and reported so, where it is not installed.</summary>
    public static async Task<BoundProxy> StartAsync(string outgoing)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(Array.Exists(folders, folder => File.Exists(Path.Combine(folder, Program))), $"{Program} is not on PATH.");
        var port = Ports.Next();
        var file = Path.Combine(Path.GetTempPath(), $"torii-{Program}-{Guid.NewGuid():N}.conf");
        string[] lines = [$"Port {port}", "Listen 127.0.0.1", $"Bind {outgoing}", "Timeout 30", "MaxClients 100", "LogLevel Critical"];
        await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);
        var process = Process.Start(new ProcessStartInfo(Program, ["-d", "-c", file]) { UseShellExecute = false })!;
        var proxy = new BoundProxy(process, file, outgoing, port);
        await Eventually.BeAsync("the proxy listens", proxy.ListensAsync);
        return proxy;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        File.Delete(_file);
    }

    private async Task<bool> ListensAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Address.Port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException) when (!_process.HasExited)
        {
            return false;
        }
    }
}
