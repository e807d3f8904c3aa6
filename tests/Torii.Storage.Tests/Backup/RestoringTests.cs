using System.Text;
using System.Text.Json.Nodes;
using Torii.Storage.Backup;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Backup;

/// <summary>Backups that are broken, made for another purpose, or made to do harm: refused in a sentence, and nothing is left.</summary>
public sealed class RestoringTests : IDisposable
{
    private readonly SavedFolder _folder = new();

    private string ManifestFile => Path.Combine(_folder.Backup, "manifest.json");

    private string MediaFile => Path.Combine(_folder.Backup, "media", _folder.MediaId[^2..], _folder.MediaId);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DataFolder_ThatIsNotEmpty_IsRefused()
    {
        await _folder.BackedUpAsync();

        (await _folder.RestoreAsync(_folder.Data)).ShouldBeOfType<RestoreOutcome.Refused>().Why.ShouldContain("not empty");

        using var host = new StorageHost(new FolderEngine(_folder.Data), TimeProvider.System);
        (await host.Generations.FindAsync(_folder.GenerationId, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task DataFolder_OfARunningServer_IsRefusedByItsProcess()
    {
        await _folder.BackedUpAsync();
        _ = _folder.Host.Work;

        (await Should.ThrowAsync<DataFolderInUseException>(() => _folder.RestoreAsync(_folder.Data))).Holder.ShouldBe(Environment.ProcessId);
    }

    [Fact]
    public async Task DataFolder_ThatIsThereAndEmpty_IsFilled()
    {
        await _folder.BackedUpAsync();
        Directory.CreateDirectory(Path.Combine(_folder.Restored, "lost+found"));

        (await _folder.RestoreAsync()).ShouldBeOfType<RestoreOutcome.Restored>();
    }

    [Fact]
    public async Task Media_ThatFindNoPlace_LeaveNothingOfTheRest()
    {
        await _folder.BackedUpAsync();
        Directory.CreateDirectory(_folder.Restored);
        await File.WriteAllTextAsync(_folder.In("file"), "in the way", Cancel);
        var terms = new RestoreTerms(_folder.Backup, _folder.Restored, Path.Combine(_folder.In("file"), "media"), GoOn: false);

        await Should.ThrowAsync<IOException>(() => Restoring.RunAsync(terms, Cancel));

        Directory.GetDirectories(_folder.Restored).ShouldBeEmpty();
        (await _folder.RestoreAsync()).ShouldBeOfType<RestoreOutcome.Restored>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"torii-backup\"")]
    [InlineData("""{"kind":"another","format":1,"version":"1","schema":1,"made_at":"2026-01-01T00:00:00Z","has_media":false,"needs_master_key":false,"files":[]}""")]
    [InlineData("""{"kind":"torii-backup","format":1,"version":"1","schema":1,"made_at":"2026-01-01T00:00:00Z","has_media":false,"needs_master_key":false,"files":null}""")]
    [InlineData("""{"kind":"torii-backup","format":"one","version":"1"}""")]
    public async Task Manifest_ThatIsNone_IsRefused(string text)
    {
        await _folder.BackedUpAsync();
        await File.WriteAllTextAsync(ManifestFile, text, Cancel);

        await ShouldBeRefusedAsync("is no backup of Torii");
    }

    [Fact]
    public async Task Manifest_InAnotherEncoding_IsRefused()
    {
        await _folder.BackedUpAsync();
        await File.WriteAllTextAsync(ManifestFile, await File.ReadAllTextAsync(ManifestFile, Cancel), Encoding.Unicode, Cancel);

        await ShouldBeRefusedAsync("is no backup of Torii");
    }

    [Fact]
    public async Task Manifest_LongerThanAny_IsRefused()
    {
        await _folder.BackedUpAsync();
        await File.WriteAllTextAsync(ManifestFile, new string(' ', 2 * 1024 * 1024), Cancel);

        await ShouldBeRefusedAsync("is no backup of Torii");
    }

    [Fact]
    public async Task Folder_ThatIsNoBackup_IsRefused()
    {
        Directory.CreateDirectory(_folder.Backup);

        await ShouldBeRefusedAsync("there is no manifest.json");
    }

    [Theory]
    [InlineData("format", 2, "newer form (2; this one knows up to 1)")]
    [InlineData("schema", 999, "schema version 999")]
    public async Task NewerTorii_IsNamed(string field, int value, string why)
    {
        await _folder.BackedUpAsync();
        await EditAsync(manifest => manifest[field] = value);

        await ShouldBeRefusedAsync(why, "1.2.3");
    }

    [Theory]
    [InlineData("../data/torii.db")]
    [InlineData("/etc/passwd")]
    [InlineData("keys/../../data/keys/key-1.xml")]
    [InlineData("keys/.hidden.xml")]
    [InlineData("torii.lock")]
    [InlineData("")]
    public async Task File_ThatLeadsElsewhere_IsRefused(string path)
    {
        await _folder.BackedUpAsync();
        await EditAsync(manifest => manifest["files"]![1]!["path"] = path);

        await ShouldBeRefusedAsync("none of a backup's");
    }

    [Fact]
    public async Task File_NamedTwice_IsRefused()
    {
        await _folder.BackedUpAsync();
        await EditAsync(manifest => manifest["files"]!.AsArray().Add(manifest["files"]![1]!.DeepClone()));

        await ShouldBeRefusedAsync("once");
    }

    [Fact]
    public async Task Database_CutOff_IsRefused()
    {
        await _folder.BackedUpAsync();
        await using (var file = new FileStream(Path.Combine(_folder.Backup, "torii.db"), FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        await ShouldBeRefusedAsync("'torii.db' is not what was saved");
    }

    [Fact]
    public async Task Database_OfAnotherKind_IsRefusedThoughItIsWhatWasSaved()
    {
        await _folder.BackedUpAsync();
        var bytes = Encoding.UTF8.GetBytes("This is no database at all, though it is long enough to begin like one.");
        await File.WriteAllBytesAsync(Path.Combine(_folder.Backup, "torii.db"), bytes, Cancel);
        await EditAsync(manifest =>
        {
            manifest["files"]![0]!["length"] = bytes.Length;
            manifest["files"]![0]!["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        });

        await ShouldBeRefusedAsync("damaged");
    }

    [Theory]
    [InlineData("manifest.json", "is no backup of Torii")]
    [InlineData("torii.db", "a link to somewhere else")]
    [InlineData("keys", "a link to somewhere else")]
    [InlineData("media", "a link to somewhere else")]
    public async Task Link_ToAnotherPlace_IsRefused(string name, string why)
    {
        await _folder.BackedUpAsync();
        var (inside, outside) = (Path.Combine(_folder.Backup, name), _folder.In("elsewhere"));
        if (Directory.Exists(inside))
        {
            Directory.Move(inside, outside);
            Directory.CreateSymbolicLink(inside, outside);
        }
        else
        {
            File.Move(inside, outside);
            File.CreateSymbolicLink(inside, outside);
        }

        await ShouldBeRefusedAsync(why);
    }

    [Fact]
    public async Task Media_ThatIsMissing_IsRefused()
    {
        await _folder.BackedUpAsync();
        File.Delete(MediaFile);

        await ShouldBeRefusedAsync(_folder.MediaId);
    }

    [Fact]
    public async Task Media_WithOneByteChanged_IsRefused()
    {
        await _folder.BackedUpAsync();
        await using (var file = new FileStream(MediaFile, FileMode.Open))
        {
            file.Position = 1000;
            file.WriteByte(7);
        }

        await ShouldBeRefusedAsync(_folder.MediaId);
    }

    [Fact]
    public async Task WithoutMedia_TheRestComesBack()
    {
        await _folder.BackedUpAsync(hasMedia: false);

        (await _folder.RestoreAsync()).ShouldBeOfType<RestoreOutcome.Restored>().Media.ShouldBeNull();
    }

    public void Dispose() => _folder.Dispose();

    private async Task ShouldBeRefusedAsync(params string[] why)
    {
        var refused = (await _folder.RestoreAsync()).ShouldBeOfType<RestoreOutcome.Refused>();
        Array.ForEach(why, part => refused.Why.ShouldContain(part));
        Directory.Exists(_folder.Restored).ShouldBeFalse();
    }

    private async Task EditAsync(Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(ManifestFile, Cancel))!;
        change(manifest);
        await File.WriteAllTextAsync(ManifestFile, manifest.ToJsonString(), Cancel);
    }
}
