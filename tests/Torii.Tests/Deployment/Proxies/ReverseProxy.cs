using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Torii.Tests.Support;

namespace Torii.Tests.Deployment.Proxies;

/// <summary>A reverse proxy in front of a Torii, with the configuration from <c>deploy/</c>: only addresses and folders are others.</summary>
public abstract class ReverseProxy : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ProcessOutput _output = new();
    private Process? _process;

    /// <summary>What stands behind it.</summary>
    internal Scene Scene { get; private set; } = null!;

    /// <summary>Where it listens.</summary>
    internal int Port { get; } = Ports.Next();

    /// <summary>The name that stands in the configurations.</summary>
    protected const string Name = "torii.example.com";

    /// <summary>What clients call it.</summary>
    internal abstract string PublicAddress { get; }

    /// <summary>Its folder.</summary>
    protected string Folder => _folder.Path;

    /// <summary>The key of a client.</summary>
    internal string Key => Scene.Torii.Setup.ClientKeys[0];

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var program = Tool.Need(Program);
        Scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = TestAccount.Many(2),
            Settings = new Dictionary<string, string> { ["ADMIN_KEY"] = AdminScene.AdminKey, ["Torii__TrustedProxies"] = "127.0.0.1" },
        });
        var start = new ProcessStartInfo(program, await ArgumentsAsync(Scene.Torii.Setup.Port)) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["HOME"], start.Environment["XDG_CONFIG_HOME"], start.Environment["XDG_DATA_HOME"]) = (Folder, Folder, Folder);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _output.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => _output.Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += KillWithUs;
        await Eventually.BeAsync($"{Program} lets through\n{_output.Text}", IsUpAsync);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        AppDomain.CurrentDomain.ProcessExit -= KillWithUs;
        KillWithUs(this, EventArgs.Empty);
        if (_process is not null)
        {
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
        }

        if (Scene is not null)
        {
            await Scene.DisposeAsync();
        }

        TestContext.Current.TestOutputHelper?.WriteLine(_output.Tail);
        _folder.Dispose();
    }

    /// <summary>A client of it, which comes from an address of this machine.</summary>
    internal HttpClient Client(string from = "127.0.0.1")
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                await socket.ConnectAsync(IPAddress.Loopback, Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };

        // The certificate is the test's own.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == $"CN={Name}";
        return new HttpClient(handler) { BaseAddress = new Uri(PublicAddress), Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>The program.</summary>
    protected abstract string Program { get; }

    /// <summary>Makes its configuration for a Torii on a port.</summary>
    /// <returns>Its arguments.</returns>
    protected abstract Task<string[]> ArgumentsAsync(int torii);

    /// <summary>A configuration of <c>deploy/</c> with other texts in some places, each of which must be there.</summary>
    protected static async Task<string> AdaptedAsync(string file, params (string There, string Here)[] places)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", file), TestContext.Current.CancellationToken);
        foreach (var (there, here) in places)
        {
            text.ShouldContain(there);
            text = text.Replace(there, here, StringComparison.Ordinal);
        }

        return text;
    }

    private async Task<bool> IsUpAsync()
    {
        try
        {
            using var client = Client();
            return (await client.GetAsync("/health/live", TestContext.Current.CancellationToken)).IsSuccessStatusCode;
        }
        catch (HttpRequestException fault)
        {
            return _process!.HasExited ? throw new InvalidOperationException($"{Program} ended:\n{_output.Text}", fault) : false;
        }
    }

    private void KillWithUs(object? sender, EventArgs arguments)
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
        }
    }
}
