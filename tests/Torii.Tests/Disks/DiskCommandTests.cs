using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Disks;

/// <summary>Commands and starts on disks that are too small, or read-only.</summary>
public sealed class DiskCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DiskCommandTests() => Assert.SkipUnless(SmallDisks.CanBeHad, "This machine lets nobody mount a disk in memory (unshare -m as root, or unshare -rm).");

    [Fact]
    public async Task Backup_WithoutRoom_SaysHowMuchItNeeds()
    {
        var (data, small) = (Directory.CreateDirectory(_folder.Sub("data")).FullName, _folder.Sub("small"));
        ToriiRows.Make(data, "CREATE TABLE much (bytes BLOB); INSERT INTO much VALUES (zeroblob(3000000));");

        await using var run = ServerRun.StartBehind(SmallDisks.Before((small, 1)), _folder.Path, Variables.Trial(Ports.Next()).And("TORII_DATA", data), "backup", Path.Combine(small, "saved"));

        (await run.EndAsync()).ShouldBe(1);
        run.Error.Text.Trim().ShouldBe("There is not enough room for the backup: it needs 3 MB, and 1 MB are left. Nothing was left.");
    }

    [Fact]
    public async Task Start_OnADiskThatIsReadOnly_EndsInPlainWords()
    {
        var disk = _folder.Sub("disk");
        string[] before = [.. SmallDisks.Before((disk, 1)), "sh", "-c", $"mount -o remount,ro '{disk}' && exec \"$@\"", "sh"];

        await using var run = ServerRun.StartBehind(before, _folder.Path, Variables.Trial(Ports.Next()).And("TORII_DATA", disk));

        (await run.EndAsync()).ShouldBe(1);
        run.Error.Text.ShouldContain("Torii cannot start");
        run.Error.Text.ShouldContain("Read-only file system");
        run.Error.Text.ShouldContain(disk);
        run.Error.Text.ShouldNotContain("in use");
        run.Error.Text.ShouldNotContain("   at ");
    }

    public void Dispose() => _folder.Dispose();
}
