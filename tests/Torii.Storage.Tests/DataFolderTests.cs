using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Folder_InUse_IsRefusedByName()
    {
        using var first = DataFolder.Take(_folder.Path);

        var refused = Should.Throw<DataFolderInUseException>(() => DataFolder.Take(_folder.Path));

        refused.Folder.ShouldBe(_folder.Path);
        refused.Message.ShouldContain(_folder.Path);
    }

    [Fact]
    public void Folder_GivenBack_CanBeTakenAgain()
    {
        DataFolder.Take(_folder.Path).Dispose();

        DataFolder.Take(_folder.Path).Dispose();
    }

    [Fact]
    public void Folder_Missing_IsMadeForItsOwnerAlone()
    {
        var path = _folder.File("deep/data");

        using var taken = DataFolder.Take(path);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Folder_ThatIsAFile_IsAnErrorOfItsOwn()
    {
        var path = _folder.File("file");
        File.WriteAllText(path, "");

        Should.Throw<IOException>(() => DataFolder.Take(path)).ShouldNotBeOfType<DataFolderInUseException>();
    }

    [Fact]
    public void SecondHost_OnTheSameFolder_TouchesNothing()
    {
        using var engine = new FolderEngine(_folder.Path);
        using var first = new StorageHost(engine, TimeProvider.System);
        _ = first.Work;
        var spooling = Path.Combine(Directory.CreateDirectory(_folder.File("media/spool")).FullName, "coming");
        File.WriteAllText(spooling, "half");
        using var second = new StorageHost(engine, TimeProvider.System);

        Should.Throw<DataFolderInUseException>(() => second.Work);
        Should.Throw<DataFolderInUseException>(() => second.Get<Core.Stores.IMediaFiles>());

        File.Exists(spooling).ShouldBeTrue();
    }

    public void Dispose() => _folder.Dispose();
}
