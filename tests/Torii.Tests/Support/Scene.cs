using Torii.Simulator;
using Torii.Simulator.Accounts;
using Torii.Simulator.Settings;

namespace Torii.Tests.Support;

/// <summary>
/// The whole road: two clients, Torii as a process of its own on a folder of its own, and the simulator as its upstream.
/// </summary>
internal sealed class Scene : IAsyncDisposable
{
    private const string FirstKey = "client-key-of-the-first-program";
    private const string SecondKey = "client-key-of-the-second-program";

    private readonly TemporaryFolder _folder;
    private readonly SimulatorHost _simulator;

    private Scene(TemporaryFolder folder, SimulatorHost simulator, ToriiSetup setup)
    {
        _folder = folder;
        _simulator = simulator;
        Upstream = new SimulatorControl(simulator.ControlAddress, simulator.BaseAddress);
        Torii = new ToriiProcess(setup);
        First = new ChatClient(setup.Address, FirstKey);
        Second = new ChatClient(setup.Address, SecondKey);
    }

    public SimulatorControl Upstream { get; }

    public ToriiProcess Torii { get; }

    /// <summary>The client that most tests ask with.</summary>
    public ChatClient First { get; }

    /// <summary>Another client, from whom the first one's work is to be kept.</summary>
    public ChatClient Second { get; }

    /// <summary>What Torii's database holds now.</summary>
    public ToriiRows Rows => ToriiRows.Read(Torii.Setup.DataFolder);

    /// <summary>Starts everything.</summary>
    public static async Task<Scene> StartAsync(SceneSetup? setup = null)
    {
        setup ??= new SceneSetup();
        var folder = new TemporaryFolder();
        var simulator = await SimulatorHost.StartAsync(OptionsOf(setup, folder), TestContext.Current.CancellationToken);
        var scene = new Scene(folder, simulator, new ToriiSetup
        {
            DataFolder = folder.Sub("torii"),
            Backend = simulator.BaseAddress,
            Accounts = setup.Accounts,
            ClientKeys = [FirstKey, SecondKey],
            Before = setup.Before?.Invoke(folder.Sub("torii")) ?? [],
            Settings = Settled(setup.Settings, simulator.BaseAddress),
        });
        await scene.Torii.StartAsync();
        return scene;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        First.Dispose();
        Second.Dispose();
        Upstream.Dispose();
        await Torii.DisposeAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(Torii.Output.Tail);
        await _simulator.DisposeAsync();
        _folder.Dispose();
    }

    private static SimulatorOptions OptionsOf(SceneSetup setup, TemporaryFolder folder)
    {
        var options = new SimulatorOptions
        {
            DataFolder = folder.Sub("simulator"),
            VideoSeconds = new(setup.Seconds),
            ImageSeconds = new(setup.Seconds),
            Render = RenderMode.Clip,
        };
        foreach (var account in setup.Accounts)
        {
            options.Accounts[account.Token] = new AccountSettings(account.Name, Refresh: account.RefreshToken);
        }

        setup.Simulator(options);
        return options;
    }

    private static Dictionary<string, string> Settled(IReadOnlyDictionary<string, string> settings, Uri backend)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SORA_OAUTH_URL"] = new Uri(backend, "/oauth/token").AbsoluteUri,
            ["Torii__Work__SubmissionTimeout"] = "1.5",
            ["Torii__Work__AbsentAfter"] = "1.5",
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value.Replace(SceneSetup.SimulatorAddress, backend.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        }

        return all;
    }
}
