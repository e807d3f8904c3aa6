using Torii.Simulator;
using Torii.Simulator.Settings;
using Torii.Tests.Support;

namespace Torii.Tests.Upgrade;

/// <summary>
/// What a Torii whose schema was at version 5 has left when it was killed in the middle of its work, with the simulator that was
/// its upstream. The files beside this one were written by that Torii; only the times are moved, for deadlines run on, and the simulator's address.
/// </summary>
internal sealed class FifthVersion : IAsyncDisposable
{
    /// <summary>A client key that was made by its operator.</summary>
    public const string ClientKey = "client-key-of-an-older-program";

    /// <summary>The delivery to a webhook that it has tried once.</summary>
    public const string DeliveryId = "01a1fbcc61597271860ebc719fc04806";

    /// <summary>The result that it has kept.</summary>
    public const string MediaId = "01a1fbcc610e704fbbce92c5544a2ac9";

    // Where the simulator was.
    private const string SimulatorThen = "http://127.0.0.1:42967";

    private static readonly DateTimeOffset Killed = new(2026, 11, 21, 1, 50, 42, TimeSpan.Zero);

    private readonly TemporaryFolder _folder;
    private readonly SimulatorHost _simulator;

    private FifthVersion(TemporaryFolder folder, SimulatorHost simulator)
    {
        (_folder, _simulator) = (folder, simulator);
        Upstream = new SimulatorControl(simulator.ControlAddress, simulator.BaseAddress);
        Torii = new ToriiProcess(new ToriiSetup
        {
            DataFolder = folder.Sub("torii"),
            Backend = simulator.BaseAddress,
            Accounts = [new TestAccount("listed", "access-token-of-the-listed-account") { VideoLimit = 1 }],
            ClientKeys = [],
            Settings = new Dictionary<string, string>
            {
                ["ADMIN_KEY"] = AdminScene.AdminKey,
                ["Torii__AllowedHosts__0"] = "127.0.0.1",
                ["Torii__Work__SubmissionTimeout"] = "1.5",
                ["Torii__Work__AbsentAfter"] = "1.5",
            },
        });
    }

    /// <summary>The Torii of today, on what is left.</summary>
    public ToriiProcess Torii { get; }

    public SimulatorControl Upstream { get; }

    /// <summary>The bytes of the result that was kept.</summary>
    public static byte[] Kept => File.ReadAllBytes(FileOf($"media/{MediaId}"));

    /// <summary>Lays it out.</summary>
    public static async Task<FifthVersion> LayOutAsync()
    {
        var folder = new TemporaryFolder();
        var (data, upstream) = (folder.Sub("torii"), folder.Sub("simulator"));
        Directory.CreateDirectory(upstream);
        File.Copy(FileOf("journal.jsonl"), Path.Combine(upstream, "journal.jsonl"));
        var media = Directory.CreateDirectory(Path.Combine(data, "media", MediaId[^2..])).FullName;
        File.Copy(FileOf($"media/{MediaId}"), Path.Combine(media, MediaId));
        var keys = Directory.CreateDirectory(Path.Combine(data, "keys")).FullName;
        foreach (var key in Directory.GetFiles(FileOf("keys")))
        {
            File.Copy(key, Path.Combine(keys, Path.GetFileName(key)));
        }

        var options = new SimulatorOptions { DataFolder = upstream, VideoSeconds = new(0.2), Render = RenderMode.Clip };
        var simulator = await SimulatorHost.StartAsync(options, TestContext.Current.CancellationToken);

        // Credentials are sent nowhere but where they were given for.
        var script = await File.ReadAllTextAsync(FileOf("torii.sql"), TestContext.Current.CancellationToken);
        ToriiRows.Make(data, script.Replace(SimulatorThen, simulator.BaseAddress.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        ToriiRows.Make(data, MovedBy(DateTimeOffset.UtcNow - Killed));
        return new FifthVersion(folder, simulator);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Torii.DisposeAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(Torii.Output.Tail);
        Upstream.Dispose();
        await _simulator.DisposeAsync();
        _folder.Dispose();
    }

    private static string FileOf(string name) => Path.Combine(AppContext.BaseDirectory, "Upgrade", "Fifth", name);

    private static string MovedBy(TimeSpan by)
    {
        var milliseconds = (long)by.TotalMilliseconds;
        string[] columns = ["generations.created_at", "generations.deadline", "generations.ended_at", "attempts.opened_at", "attempts.submitted_at", "attempts.accepted_at", "attempts.ended_at", "errands.due_at"];
        return string.Concat(columns.Select(column => column.Split('.')).Select(name => $"UPDATE {name[0]} SET {name[1]} = {name[1]} + {milliseconds};"));
    }
}
