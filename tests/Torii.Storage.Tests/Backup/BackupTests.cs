using Torii.Core.Stores;
using Torii.Storage.Backup;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Backup;

public sealed class BackupTests : IDisposable
{
    private readonly SavedFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Folder_ThatIsWorkedOn_IsSavedAndRestored()
    {
        await _folder.FilledAsync(isRunning: true);
        var make = new Samples(TimeProvider.System);

        // Writers that do not stop for it.
        using var enough = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = Task.Run(
            async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    await _folder.Host.Work.AcceptAsync(new Acceptance([make.Generation()]), Cancel);
                    begun.TrySetResult();
                }
            },
            Cancel);
        await await Task.WhenAny(begun.Task, writing);
        var made = (await _folder.SaveAsync()).ShouldBeOfType<BackupOutcome.Made>();
        await enough.CancelAsync();
        await writing;
        _folder.Stop();

        (made.Keys, made.Media, made.NeedsMasterKey).ShouldBe((1, new MediaSum(1, SavedFolder.Bytes.Length, 0), false));
        (await _folder.RestoreAsync()).ShouldBeOfType<RestoreOutcome.Restored>().Media.ShouldBe(new MediaSum(1, SavedFolder.Bytes.Length, 0));
        using var host = new StorageHost(new FolderEngine(_folder.Restored), TimeProvider.System);
        (await host.Generations.FindAsync(_folder.GenerationId, Cancel)).ShouldNotBeNull();
        (await host.Settings.GetAsync(RestoredFrom.Setting, Cancel)).ShouldNotBeNull().ShouldEndWith(" stop");
        await using var kept = host.Get<IMediaFiles>().OpenRead(_folder.MediaId).ShouldNotBeNull();
        kept.Length.ShouldBe(SavedFolder.Bytes.Length);
        File.Exists(Path.Combine(_folder.Restored, "keys", "key-1.xml")).ShouldBeTrue();
    }

    [Fact]
    public async Task Saved_NobodyElseMayReadIt_AndNothingIsBesideIt()
    {
        await _folder.BackedUpAsync();

        Directory.GetFileSystemEntries(_folder.In("")).Select(Path.GetFileName).ShouldBe(["data", "saved"], ignoreOrder: true);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.GetUnixFileMode(_folder.Backup).ShouldBe(Owner | UnixFileMode.UserExecute);
            foreach (var file in Directory.GetFiles(_folder.Backup, "*", SearchOption.AllDirectories))
            {
                File.GetUnixFileMode(file).ShouldBe(Owner);
            }
        }
    }

    [Fact]
    public async Task MediaRemovedMeanwhile_TheCopyNamesItNoMore()
    {
        await _folder.FilledAsync();
        Directory.Delete(Path.Combine(_folder.Data, "media"), recursive: true);

        (await _folder.SaveAsync()).ShouldBeOfType<BackupOutcome.Made>().Media.ShouldBe(new MediaSum(0, 0, 1));

        (await _folder.RestoreAsync()).ShouldBeOfType<RestoreOutcome.Restored>();
        using var host = new StorageHost(new FolderEngine(_folder.Restored), TimeProvider.System);
        (await host.Media.FindAsync(_folder.MediaId, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task MediaThatHasChanged_IsNoBackup()
    {
        await _folder.FilledAsync();
        await File.AppendAllTextAsync(Path.Combine(_folder.Data, "media", _folder.MediaId[^2..], _folder.MediaId), "more", Cancel);

        (await Should.ThrowAsync<IOException>(() => _folder.SaveAsync())).Message.ShouldContain(_folder.MediaId);

        Directory.GetFileSystemEntries(_folder.In("")).Select(Path.GetFileName).ShouldBe(["data"]);
    }

    [Fact]
    public async Task KeysUnderAPassphrase_AreToldOf()
    {
        await _folder.FilledAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, "keys", "key-2.xml"), """<key><descriptor><encryptedSecret decryptorType="Torii.Security.MasterKeyDecryptor"><masterKey xmlns="">AAAA</masterKey></encryptedSecret></descriptor></key>""", Cancel);

        (await _folder.SaveAsync(hasMedia: false)).ShouldBeOfType<BackupOutcome.Made>().NeedsMasterKey.ShouldBeTrue();
    }

    [Theory]
    [InlineData("filled", "not empty")]
    [InlineData("file", "is a file")]
    [InlineData("nowhere/in/it", "is not there")]
    public async Task Target_ThatCannotBe_IsRefused(string target, string why)
    {
        await _folder.FilledAsync();
        Directory.CreateDirectory(_folder.In("filled/with"));
        await File.WriteAllTextAsync(_folder.In("file"), "", Cancel);

        (await _folder.SaveAsync(target: _folder.In(target))).ShouldBeOfType<BackupOutcome.Refused>().Why.ShouldContain(why);

        Directory.GetFileSystemEntries(_folder.In("filled")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Target_ThatIsEmpty_IsTaken()
    {
        await _folder.FilledAsync();
        Directory.CreateDirectory(_folder.Backup);

        (await _folder.SaveAsync()).ShouldBeOfType<BackupOutcome.Made>();
    }

    [Fact]
    public async Task FolderWithoutADatabase_IsRefused() =>
        (await _folder.SaveAsync()).ShouldBeOfType<BackupOutcome.Refused>().Why.ShouldContain(_folder.Data);

    [Fact]
    public async Task Cancelled_LeavesNothing()
    {
        await _folder.FilledAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => BackupMaking.RunAsync(new BackupTerms(_folder.Data, null, _folder.Backup, true, "1.2.3"), TimeProvider.System, gone.Token));

        Directory.GetFileSystemEntries(_folder.In("")).Select(Path.GetFileName).ShouldBe(["data"]);
    }

    public void Dispose() => _folder.Dispose();
}
