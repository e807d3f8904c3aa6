using Torii.Core.Keeping;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Keeping;

public sealed class StraySweepingTests : KeepingSuite
{
    [Fact]
    public async Task Strays_OlderThanAnHour_AreRemovedAndNothingElse()
    {
        var folder = Host.Get<IMediaFolder>();
        var kept = await InputAsync();
        var (stray, young) = (Put(folder, Host.Ids.Next(), TimeSpan.FromHours(2)), Put(folder, Host.Ids.Next(), TimeSpan.FromMinutes(59)));
        var foreign = Put(folder, "holiday.png", TimeSpan.FromDays(9));
        File.SetLastWriteTimeUtc(Path.Combine(folder.Location, kept[^2..], kept), Now.UtcDateTime.AddDays(-9));
        var sweeping = Host.Get<StraySweeping>();

        var removed = 0;
        for (var shelf = 0; shelf < folder.Shelves; shelf++)
        {
            removed += await sweeping.SweepAsync(Cancel);
        }

        removed.ShouldBe(1);
        (File.Exists(stray), File.Exists(young), File.Exists(foreign), await IsKeptAsync(kept)).ShouldBe((false, true, true, true));
    }

    [Fact]
    public void Folder_ThatTakesNothing_SaysSo()
    {
        var folder = Host.Get<IMediaFolder>();
        folder.Probe();
        Directory.Delete(Path.Combine(folder.Location, "spool"));

        StorageTroubles.Of(Should.Throw<IOException>(folder.Probe)).ShouldBe(StorageTrouble.Unwritable);
    }

    private string Put(IMediaFolder folder, string name, TimeSpan age)
    {
        var shelf = Directory.CreateDirectory(Path.Combine(folder.Location, name.Length == 32 ? name[^2..] : "0a")).FullName;
        var path = Path.Combine(shelf, name);
        File.WriteAllText(path, "left behind");
        File.SetLastWriteTimeUtc(path, (Now - age).UtcDateTime);
        return path;
    }
}
