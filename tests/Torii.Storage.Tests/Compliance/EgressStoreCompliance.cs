using Torii.Core.Accounts;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class EgressStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Egresses_WrittenAndWrittenOver_AreReadBackWithTheirPasswords()
    {
        var store = Host.Get<IEgressStore>();
        await store.SaveAsync(new Egress("tokyo", new Uri("http://old.test:1")), Cancel);
        await store.SaveAsync(new Egress("osaka", new Uri("http://gone.test:1")), Cancel);
        await store.SaveAsync(new Egress("tokyo", new Uri("socks5://crane:p%40ss%2Fw@proxy.test:1080")), Cancel);
        await store.SaveAsync(new Egress("osaka", null), Cancel);

        Restart();

        var all = await Host.Get<IEgressStore>().AllAsync(Cancel);
        all.ShouldBe([new Egress("osaka", null), new Egress("tokyo", new Uri("socks5://crane:p%40ss%2Fw@proxy.test:1080"))]);
        all[1].Proxy!.UserInfo.ShouldBe("crane:p%40ss%2Fw");
    }

    [Fact]
    public async Task Empty_Database_HasNone() => (await Host.Get<IEgressStore>().AllAsync(Cancel)).ShouldBeEmpty();
}
