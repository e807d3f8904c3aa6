using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class UpstreamStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private static readonly OwnUpstream Studio = new("studio", "compatible", """{"BaseUrl":"http://studio.test/v1"}""", 2, DateTimeOffset.UnixEpoch.AddDays(20_000), IsRetired: false);

    [Fact]
    public async Task Upstreams_WrittenAndWrittenOver_AreReadBackInTheirOrder()
    {
        var store = Host.Get<IUpstreamStore>();
        var first = Studio with { Name = "attic", Position = 1, Preset = "sglang", Fields = "{}" };
        await store.SaveAsync(Studio with { Position = 7, Fields = """{"BaseUrl":"http://old.test"}""", Preset = "torii" }, Cancel);
        await store.SaveAsync(first, Cancel);
        await store.SaveAsync(Studio, Cancel);

        Restart();

        (await Host.Get<IUpstreamStore>().AllAsync(Cancel)).ShouldBe([first, Studio]);
    }

    [Fact]
    public async Task Upstream_ThatIsRetired_IsKeptUntilItIsDeleted()
    {
        var store = Host.Get<IUpstreamStore>();
        await store.SaveAsync(Studio, Cancel);
        await store.SaveAsync(Studio with { IsRetired = true }, Cancel);

        (await store.AllAsync(Cancel)).ShouldBe([Studio with { IsRetired = true }]);

        await store.DeleteAsync(Studio.Name, Cancel);
        await store.DeleteAsync("nobody", Cancel);
        (await store.AllAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Empty_Database_HasNone() => (await Host.Get<IUpstreamStore>().AllAsync(Cancel)).ShouldBeEmpty();
}
