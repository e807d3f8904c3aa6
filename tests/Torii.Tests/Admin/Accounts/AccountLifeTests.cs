using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Accounts;

/// <summary>What accounts go through, restarts included.</summary>
public sealed class AccountLifeTests
{
    [Fact]
    public async Task Disable_OfAListedAccount_OutlastsARestart_AndEnableToo()
    {
        await using var scene = new AccountScene();
        await scene.InitializeAsync();
        var id = (await scene.ListedAsync()).GetProperty("id").GetString();

        (await scene.Admin.PostAsync($"accounts/{id}/disable")).Json.GetProperty("health").GetString().ShouldBe("disabled");
        await RestartAsync(scene);
        (await scene.ListedAsync()).GetProperty("health").GetString().ShouldBe("disabled");

        (await scene.Admin.PostAsync($"accounts/{id}/enable")).Json.GetProperty("health").GetString().ShouldBe("active");
        await RestartAsync(scene);
        (await scene.ListedAsync()).GetProperty("health").GetString().ShouldBe("active");
    }

    [Fact]
    public async Task Delete_OfAnAccountWithResults_RetiresIt_AndEnableBringsItBack()
    {
        await using var scene = new AccountScene();
        await scene.InitializeAsync();
        var listed = (await scene.ListedAsync()).GetProperty("id").GetString();
        await scene.Admin.PostAsync($"accounts/{listed}/disable");
        var id = (await scene.AddAsync("maker")).GetProperty("id").GetString();
        await scene.Scene.First.AskAsync("a heron in the reeds");

        var deleted = await scene.Admin.DeleteAsync($"accounts/{id}");

        deleted.Json.GetProperty("retired").GetBoolean().ShouldBeTrue(deleted.Body);
        (await scene.Admin.GetAsync("accounts?search=maker")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await scene.Admin.GetAsync("accounts?search=maker&health=retired")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        await RestartAsync(scene);
        (await scene.Admin.PostAsync($"accounts/{id}/enable")).Json.GetProperty("health").GetString().ShouldBe("active");
    }

    [Fact]
    public async Task AddedAccount_AndItsDeletion_OutlastARestart()
    {
        await using var scene = new AccountScene();
        await scene.InitializeAsync();
        var kept = (await scene.AddAsync("kept")).GetProperty("id").GetString();
        var gone = (await scene.AddAsync("gone")).GetProperty("id").GetString();
        await scene.Admin.DeleteAsync($"accounts/{gone}");

        await RestartAsync(scene);

        (await scene.Admin.GetAsync($"accounts/{kept}")).Json.GetProperty("has_access_token").GetBoolean().ShouldBeTrue();
        (await scene.Admin.GetAsync($"accounts/{gone}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task RestartAsync(AccountScene scene)
    {
        (await scene.Scene.Torii.StopAsync()).ShouldBe(0);
        await scene.Scene.Torii.StartAsync();
    }
}
