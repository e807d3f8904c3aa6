using Torii.Simulator;
using Torii.Simulator.Accounts;
using Torii.Simulator.Settings;
using Torii.Tests.Support;

namespace Torii.Tests.Browser;

/// <summary>
/// A first start, as a new operator has it: an empty data folder, nothing set, the simulator inside. Beside it a backend
/// of its own that plays the real one, for when he adds his accounts.
/// </summary>
public sealed class Trial : IAsyncDisposable
{
    /// <summary>The client key that everybody knows, for as long as only the simulator answers.</summary>
    internal const string BuiltInKey = "sk-123456";

    private readonly TemporaryFolder _folder;
    private readonly SimulatorHost _backend;

    private Trial(TemporaryFolder folder, SimulatorHost backend, IReadOnlyList<TestAccount> accounts)
    {
        (_folder, _backend, Accounts) = (folder, backend, accounts);
        Upstream = new SimulatorControl(backend.ControlAddress, backend.BaseAddress);
        Torii = new ToriiProcess(new ToriiSetup
        {
            DataFolder = folder.Sub("torii"),
            Backend = backend.BaseAddress,
            Accounts = [],
            ClientKeys = [],
            Settings = new Dictionary<string, string> { ["TORII_SIMULATOR"] = "auto", ["SORA_OAUTH_URL"] = new Uri(backend.BaseAddress, "/oauth/token").AbsoluteUri },
        });
    }

    internal ToriiProcess Torii { get; }

    /// <summary>Accounts that the backend knows and Torii does not yet.</summary>
    internal IReadOnlyList<TestAccount> Accounts { get; }

    /// <summary>What makes things go wrong at that backend.</summary>
    internal SimulatorControl Upstream { get; }

    internal Uri Address => Torii.Setup.Address;

    internal static async Task<Trial> StartAsync()
    {
        var folder = new TemporaryFolder();
        var accounts = TestAccount.Many(3);
        var options = new SimulatorOptions { DataFolder = folder.Sub("backend"), VideoSeconds = new(1), ImageSeconds = new(0.5), Render = RenderMode.Clip };
        foreach (var account in accounts)
        {
            options.Accounts[account.Token] = new AccountSettings(account.Name, Refresh: account.RefreshToken);
        }

        var trial = new Trial(folder, await SimulatorHost.StartAsync(options, TestContext.Current.CancellationToken), accounts);
        await trial.Torii.StartAsync();
        return trial;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Torii.DisposeAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(Torii.Output.Tail);
        Upstream.Dispose();
        await _backend.DisposeAsync();
        _folder.Dispose();
    }
}
