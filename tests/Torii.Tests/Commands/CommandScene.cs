using System.Net.Http.Json;
using System.Text.Json;
using Torii.Simulator;
using Torii.Simulator.Accounts;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Commands;

/// <summary>A working folder to give commands in, and a simulator that knows only the accounts it is told of.</summary>
internal sealed class CommandScene : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly TemporaryFolder _simulatorFolder;
    private readonly SimulatorHost _simulator;

    private CommandScene(TemporaryFolder folder, TemporaryFolder simulatorFolder, SimulatorHost simulator)
    {
        _folder = folder;
        _simulatorFolder = simulatorFolder;
        _simulator = simulator;
        Upstream = new SimulatorControl(simulator.ControlAddress, simulator.BaseAddress);
    }

    public SimulatorControl Upstream { get; }

    public Uri Backend => _simulator.BaseAddress;

    /// <summary>Further variables of the commands.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    public static async Task<CommandScene> StartAsync(params (string Token, AccountSettings Settings)[] accounts)
    {
        var folder = new TemporaryFolder();
        var options = new SimulatorOptions { DataFolder = folder.Path, OpenAccounts = false };
        foreach (var (token, settings) in accounts)
        {
            options.Accounts[token] = settings;
        }

        return new CommandScene(new TemporaryFolder(), folder, await SimulatorHost.StartAsync(options, TestContext.Current.CancellationToken));
    }

    /// <summary>Sets something of the simulator's.</summary>
    public async Task ControlAsync(string path, object body)
    {
        using var http = new HttpClient();
        using var answer = await http.PutAsJsonAsync($"{_simulator.ControlAddress}/{path}", body);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    public string PathOf(string file) => _folder.Sub(file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    public IReadOnlyList<string> Lines(string file) => File.ReadAllLines(PathOf(file));

    /// <summary>Whether nobody but its owner may read a file, where there is such a thing.</summary>
    public bool IsPrivate(string file) =>
        OperatingSystem.IsWindows() || File.GetUnixFileMode(PathOf(file)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite);

    /// <summary>Gives a command and waits for its end.</summary>
    public Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments) =>
        ServerRun.ToEndAsync(_folder.Path, AllVariables(), arguments);

    /// <summary>Gives a command and lets it run; without arguments it is a server.</summary>
    public ServerRun Start(params string[] arguments) => ServerRun.Start(_folder.Path, AllVariables(), arguments);

    /// <summary>Exports the accounts and reads what was written.</summary>
    public async Task<IReadOnlyList<JsonElement>> AccountsAsync()
    {
        var file = $"{Guid.NewGuid():N}.json";
        var (code, _, error) = await RunAsync("export", file);
        code.ShouldBe(0, error);
        return JsonSerializer.Deserialize<JsonElement[]>(await File.ReadAllTextAsync(PathOf(file)))!;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Upstream.Dispose();
        await _simulator.DisposeAsync();
        _simulatorFolder.Dispose();
        _folder.Dispose();
    }

    private Dictionary<string, string> AllVariables() => new(Variables, StringComparer.Ordinal)
    {
        ["API_PORT"] = $"{Ports.Next()}",
        ["TORII_SIMULATOR"] = "off",
        ["SORA_BASE_URL"] = Backend.AbsoluteUri,
        ["SORA_SESSION_URL"] = new Uri(Backend, "/api/auth/session").AbsoluteUri,
        ["SORA_OAUTH_URL"] = new Uri(Backend, "/oauth/token").AbsoluteUri,
    };
}
