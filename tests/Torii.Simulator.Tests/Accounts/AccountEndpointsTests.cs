using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Accounts;

public sealed class AccountEndpointsTests
{
    [Fact]
    public async Task Me_AnyToken_TellsWhoItIs()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var me = await simulator.ReadAsync("/me");

        me.ShouldHaveExactly("email", "username", "name");
        me.GetProperty("email").GetString()!.ShouldContain('@');
    }

    [Fact]
    public async Task Me_TwoTokens_AreTwoUsers()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var one = await simulator.ReadAsync("/me", "first-token");
        var other = await simulator.ReadAsync("/me", "other-token");

        one.GetProperty("email").GetString().ShouldNotBe(other.GetProperty("email").GetString());
    }

    [Fact]
    public async Task Parameters_OfAnyAccount_AllowImages()
    {
        await using var simulator = await TestSimulator.StartAsync();

        (await simulator.ReadAsync("/parameters")).GetProperty("can_create_images").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Subscriptions_UnknownToken_IsOnTheProPlan()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var subscriptions = await simulator.ReadAsync("/billing/subscriptions");

        subscriptions.ShouldHaveExactly("data");
        var item = subscriptions.GetProperty("data").EnumerateArray().ShouldHaveSingleItem();
        item.ShouldHaveExactly("plan", "end_ts");
        item.GetProperty("plan").ShouldHaveExactly("id", "title");
        item.GetProperty("plan").GetProperty("id").GetString().ShouldBe("chatgpt_pro");
        item.GetProperty("end_ts").GetString()!.ShouldMatch("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z$");
    }

    [Theory]
    [InlineData("chatgpt_plus", 1)]
    [InlineData("chatgpt_free", 0)]
    public async Task Subscriptions_GivenPlan_IsThatOne(string plan, int count)
    {
        await using var simulator = await TestSimulator.StartAsync(
            options => options.Accounts[TestSimulator.Token] = new() { Plan = plan });

        var data = (await simulator.ReadAsync("/billing/subscriptions")).GetProperty("data");

        data.GetArrayLength().ShouldBe(count);
        data.EnumerateArray().ShouldAllBe(item => item.GetProperty("plan").GetProperty("id").GetString() == plan);
    }

    [Theory]
    [InlineData("/me")]
    [InlineData("/billing/subscriptions")]
    [InlineData("/v2/recent_tasks")]
    [InlineData("/nf/pending/v2")]
    [InlineData("/nf/check")]
    [InlineData("/project_y/invite/mine")]
    [InlineData("/m/bootstrap")]
    [InlineData("/parameters")]
    [InlineData("/project_y/profile/drafts")]
    public async Task AnyRead_WithoutToken_Is401(string path)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.GetAsync(path, token: null);

        await response.ShouldBeErrorAsync(401, "token_invalidated");
    }

    [Theory]
    [InlineData("/nf/create")]
    [InlineData("/video_gen")]
    [InlineData("/uploads")]
    [InlineData("/me")]
    [InlineData("/project_y/invite/accept")]
    [InlineData("/project_y/profile/username/check")]
    [InlineData("/project_y/profile/username/set")]
    public async Task AnyWrite_WithoutToken_Is401(string path)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(path, Bodies.Video(), token: null);

        await response.ShouldBeErrorAsync(401, "token_invalidated");
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer two words")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("a-token-without-scheme")]
    public async Task AnyCall_WithBrokenAuthorization_Is401(string header)
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, simulator.BaseAddress + "/me");
        request.Headers.TryAddWithoutValidation("Authorization", header);

        using var response = await simulator.Http.SendAsync(request);

        await response.ShouldBeErrorAsync(401, "token_invalidated");
    }

    [Fact]
    public async Task Account_Revoked_Is401UntilGivenBack()
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var revoke = await simulator.ControlAsync(HttpMethod.Put, $"/accounts/{TestSimulator.Token}", new JsonObject { ["revoked"] = true });

        using (var refused = await simulator.GetAsync("/me"))
        {
            await refused.ShouldBeErrorAsync(401, "token_invalidated");
        }

        using var restore = await simulator.ControlAsync(HttpMethod.Put, $"/accounts/{TestSimulator.Token}", new JsonObject());
        await simulator.ReadAsync("/me");
    }

    [Fact]
    public async Task ClosedAccounts_StrangeToken_Is401()
    {
        await using var simulator = await TestSimulator.StartAsync(options =>
        {
            options.OpenAccounts = false;
            options.Accounts["known-token"] = new();
        });

        await simulator.ReadAsync("/me", "known-token");
        using var response = await simulator.GetAsync("/me", "strange-token");

        await response.ShouldBeErrorAsync(401, "token_invalidated");
    }

    [Fact]
    public async Task Lists_OfAnotherAccount_AreNotShown()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.BeginVideoAsync(token: "first-token");
        await simulator.BeginImageAsync(token: "first-token");

        (await simulator.ReadAsync("/nf/pending/v2", "other-token")).GetArrayLength().ShouldBe(0);
        (await simulator.ReadAsync("/v2/recent_tasks", "other-token")).GetProperty("task_responses").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task AnyCall_UnknownPathOrMethod_Is404()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var path = await simulator.GetAsync("/no/such/call");
        using var method = await simulator.GetAsync("/nf/create");

        await path.ShouldBeErrorAsync(404, "not_found");
        await method.ShouldBeErrorAsync(404, "not_found");
    }
}
