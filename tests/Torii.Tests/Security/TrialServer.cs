using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Security;

/// <summary>A server that was started without any setting but its port, for all tests of a class.</summary>
public sealed class TrialServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();
    private ServerRun _run = null!;

    internal Uri Address => new($"http://localhost:{_port}");

    internal IReadOnlyList<Uri> Listening { get; private set; } = [];

    internal string Output => _run.Out.Text;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _run = ServerRun.Start(_folder.Path, Variables.Trial(_port));
        Listening = await _run.ListeningAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        _folder.Dispose();
    }
}
