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
    public async Task Changes_AreMadeTogetherAndListedByTheirPrefix()
    {
        await Host.Settings.SetAsync("Torii:Old", "1", Cancel);
        await Host.Settings.SetAsync("other", "2", Cancel);

        await Host.Settings.ChangeAsync([new("Torii:Old", null, IsSecret: false), new("Torii:New", "3", IsSecret: false), new("Torii:Word", "a-secret-word", IsSecret: true)], Cancel);
        Restart();

        (await Host.Settings.ListAsync("Torii:", Cancel)).Select(setting => (setting.Name, setting.Value, setting.IsSecret)).ShouldBe([("Torii:New", "3", false), ("Torii:Word", "a-secret-word", true)]);
        (await Host.Settings.GetAsync("other", Cancel)).ShouldBe("2");
    }

    [Fact]
    public async Task Prefix_WithSignsThatPatternsHave_IsTakenAsItIs()
    {
        await Host.Settings.SetAsync("ab", "1", Cancel);
        await Host.Settings.SetAsync("a%b", "2", Cancel);

        (await Host.Settings.ListAsync("a%", Cancel)).ShouldHaveSingleItem().Name.ShouldBe("a%b");
        (await Host.Settings.ListAsync("_", Cancel)).ShouldBeEmpty();
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
