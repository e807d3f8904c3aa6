using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Storage.Backup;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Backup;

/// <summary>A data folder with one generation, one result and one key, and places to save it to and to restore it at.</summary>
public sealed class SavedFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private StorageHost? _host;

    public SavedFolder() => Directory.CreateDirectory(Path.Combine(Data, "keys"));

    /// <summary>The bytes of the one result.</summary>
    public static byte[] Bytes { get; } = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[90_000]];

    public string Data => _folder.File("data");

    public string Backup => _folder.File("saved");

    public string Restored => _folder.File("restored");

    /// <summary>The one generation.</summary>
    public string GenerationId { get; private set; } = "";

    /// <summary>The one result.</summary>
    public string MediaId { get; private set; } = "";

    internal StorageHost Host => _host ??= new StorageHost(new FolderEngine(Data), TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string In(string name) => _folder.File(name);

    /// <summary>Fills the data folder, and lets go of it or goes on working on it.</summary>
    public async Task<SavedFolder> FilledAsync(bool isRunning = false)
    {
        var make = new Samples(TimeProvider.System);
        var generation = make.Generation();
        await Host.Work.AcceptAsync(new Acceptance([generation]), Cancel);
        var saved = (await Host.Get<IMediaFiles>().SaveAsync(new MemoryStream(Bytes), Bytes.Length, Cancel)).ShouldBeOfType<SaveOutcome.Saved>();
        await Host.Media.ReplaceResultsAsync(generation.Id, [make.Result(generation.Id) with { Id = saved.Id, Length = saved.Length, Hash = saved.Hash }], Cancel);
        (GenerationId, MediaId) = (generation.Id, saved.Id);
        await File.WriteAllTextAsync(Path.Combine(Data, "keys", "key-1.xml"), "<key />", Cancel);
        if (!isRunning)
        {
            Stop();
        }

        return this;
    }

    /// <summary>Saves it.</summary>
    public async Task<BackupOutcome> SaveAsync(bool hasMedia = true, string? target = null) =>
        await BackupMaking.RunAsync(new BackupTerms(Data, null, target ?? Backup, hasMedia, "1.2.3"), TimeProvider.System, Cancel);

    /// <summary>Fills and saves it.</summary>
    public async Task<SavedFolder> BackedUpAsync(bool hasMedia = true)
    {
        await FilledAsync();
        (await SaveAsync(hasMedia)).ShouldBeOfType<BackupOutcome.Made>();
        return this;
    }

    /// <summary>Restores what was saved.</summary>
    public async Task<RestoreOutcome> RestoreAsync(string? to = null) => await Restoring.RunAsync(new RestoreTerms(Backup, to ?? Restored, null, GoOn: false), Cancel);

    /// <summary>Closes the database.</summary>
    public void Stop()
    {
        _host?.Dispose();
        _host = null;
    }

    public void Dispose()
    {
        Stop();
        _folder.Dispose();
    }
}
