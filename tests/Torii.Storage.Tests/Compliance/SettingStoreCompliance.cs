using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class SettingStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Value_SetTwice_IsTheLast()
    {
        (await Host.Settings.GetAsync("policy", Cancel)).ShouldBeNull();

        await Host.Settings.SetAsync("policy", "nearest", Cancel);
        await Host.Settings.SetAsync("policy", "", Cancel);

        (await Host.Settings.GetAsync("policy", Cancel)).ShouldBe("");
    }

    [Fact]
    public async Task Secret_Set_IsReadBackAndNoOpenValue()
    {
        await Host.Settings.SetSecretAsync("webhook", "whsec_1", Cancel);
        Restart();

        (await Host.Settings.GetSecretAsync("webhook", Cancel)).ShouldBe("whsec_1");
        (await Host.Settings.GetAsync("webhook", Cancel)).ShouldBeNull();
        (await Host.Settings.GetSecretAsync("none", Cancel)).ShouldBeNull();
    }
}
