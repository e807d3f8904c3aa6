namespace Torii.Simulator.Tests.Invites;

public sealed class InviteEndpointsTests
{
    private const string Mine = "/project_y/invite/mine";
    private const string Accept = "/project_y/invite/accept";
    private const string Host = "token-of-the-host";
    private const string Device = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    [Fact]
    public async Task Mine_OfAnyAccount_TellsCodeAndCounts()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var invite = await simulator.ReadAsync(Mine);

        invite.ShouldHaveExactly("invite_code", "redeemed_count", "total_count");
        invite.GetProperty("invite_code").GetString()!.ShouldMatch("^[0-9A-F]{6}$");
        (invite.GetProperty("redeemed_count").GetInt32(), invite.GetProperty("total_count").GetInt32()).ShouldBe((0, 5));
    }

    [Fact]
    public async Task Mine_BeforeTheBootstrap_Is401ThatSaysUnauthorized()
    {
        await using var simulator = await TestSimulator.StartAsync(
            options => options.Accounts[TestSimulator.Token] = new() { NeedsBootstrap = true });

        using (var before = await simulator.GetAsync(Mine))
        {
            (await before.ShouldBeErrorAsync(401, "unauthorized")).GetProperty("message").GetString()!.ShouldContain("Unauthorized");
        }

        await simulator.ReadAsync("/m/bootstrap");
        await simulator.ReadAsync(Mine);
    }

    [Fact]
    public async Task Accept_OfAnothersCode_GivesSora2Once()
    {
        await using var simulator = await WithGuestAsync();
        using (var before = await simulator.GetAsync(Mine))
        {
            await before.ShouldBeErrorAsync(403, "invite_required");
        }

        (await AcceptAsync(simulator, await CodeAsync(simulator))).ShouldBe((true, false));
        (await AcceptAsync(simulator, await CodeAsync(simulator))).ShouldBe((true, true));

        await simulator.ReadAsync(Mine);
        (await simulator.ReadAsync(Mine, Host)).GetProperty("redeemed_count").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Accept_OfACodeUsedUp_Is403()
    {
        await using var simulator = await TestSimulator.StartAsync(options =>
        {
            for (var guest = 0; guest <= 5; guest++)
            {
                options.Accounts[$"guest-{guest}"] = new() { NeedsInvite = true };
            }
        });
        var code = await CodeAsync(simulator);
        for (var guest = 0; guest < 5; guest++)
        {
            (await AcceptAsync(simulator, code, $"guest-{guest}")).ShouldBe((true, false));
        }

        using var late = await SendAsync(simulator, $$"""{"invite_code":"{{code}}"}""", $"oai-did={Device}", "guest-5");

        await late.ShouldBeErrorAsync(403, "invite_code_used_up");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("oai-did=")]
    [InlineData("oai-did=not-a-uuid")]
    [InlineData("other=3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    public async Task Accept_WithoutADevice_Is400(string? cookie)
    {
        await using var simulator = await WithGuestAsync();

        using var response = await SendAsync(simulator, $$"""{"invite_code":"{{await CodeAsync(simulator)}}"}""", cookie);

        await response.ShouldBeErrorAsync(400, "invalid_request");
    }

    [Theory]
    [InlineData("""{"invite_code":"NOSUCH"}""", "invalid_invite_code")]
    [InlineData("""{"invite_code":""}""", "invalid_invite_code")]
    [InlineData("""{"invite_code":null}""", "invalid_request")]
    [InlineData("""{"code":"ABC123"}""", "invalid_request")]
    [InlineData("{}", "invalid_request")]
    [InlineData("{", "invalid_request")]
    public async Task Accept_OfNoCode_Is400(string body, string code)
    {
        await using var simulator = await WithGuestAsync();

        using var response = await SendAsync(simulator, body, $"oai-did={Device}");

        await response.ShouldBeErrorAsync(400, code);
        using var mine = await simulator.GetAsync(Mine);
        await mine.ShouldBeErrorAsync(403, "invite_required");
    }

    [Fact]
    public async Task Reads_WithAStrangeParameter_Are400()
    {
        await using var simulator = await TestSimulator.StartAsync();
        foreach (var path in new[] { Mine, "/m/bootstrap", "/nf/check", "/parameters" })
        {
            using var response = await simulator.GetAsync($"{path}?x=1");

            await response.ShouldBeErrorAsync(400, "invalid_request");
        }
    }

    private static Task<TestSimulator> WithGuestAsync() =>
        TestSimulator.StartAsync(options => options.Accounts[TestSimulator.Token] = new() { NeedsInvite = true });

    private static async Task<string> CodeAsync(TestSimulator simulator) =>
        (await simulator.ReadAsync(Mine, Host)).GetProperty("invite_code").GetString()!;

    private static async Task<(bool Success, bool Already)> AcceptAsync(TestSimulator simulator, string code, string token = TestSimulator.Token)
    {
        using var response = await SendAsync(simulator, $$"""{"invite_code":"{{code}}"}""", $"oai-did={Device}", token);
        var answer = await response.ShouldBeJsonAsync();
        answer.ShouldHaveExactly("success", "already_accepted");
        return (answer.GetProperty("success").GetBoolean(), answer.GetProperty("already_accepted").GetBoolean());
    }

    private static async Task<HttpResponseMessage> SendAsync(
        TestSimulator simulator, string body, string? cookie, string token = TestSimulator.Token)
    {
        (string, string)[] headers = cookie is null ? [Requests.Bearer(token)] : [Requests.Bearer(token), ("Cookie", cookie)];
        using var request = Requests.Post(simulator.BaseAddress + Accept, body, headers);
        return await simulator.Http.SendAsync(request);
    }
}
