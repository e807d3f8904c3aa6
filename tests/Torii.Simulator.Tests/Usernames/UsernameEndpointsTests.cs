using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Usernames;

public sealed class UsernameEndpointsTests
{
    private const string CheckPath = "/project_y/profile/username/check";
    private const string SetPath = "/project_y/profile/username/set";

    [Fact]
    public async Task Me_OfAnUnnamedAccount_HasNullUntilItTakesAName()
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.Accounts[TestSimulator.Token] = new() { Unnamed = true });
        (await simulator.ReadAsync("/me")).GetProperty("username").ValueKind.ShouldBe(JsonValueKind.Null);

        using var answer = await simulator.PostAsync(SetPath, Name("qwertyui"));

        var set = await answer.ShouldBeJsonAsync();
        set.ShouldHaveExactly("username");
        set.GetProperty("username").GetString().ShouldBe("qwertyui");
        (await simulator.ReadAsync("/me")).GetProperty("username").GetString().ShouldBe("qwertyui");
    }

    [Fact]
    public async Task PostMe_WithAFreeName_AnswersTheProfile()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var answer = await simulator.PostAsync("/me", Name("abcdefgh"));

        var me = await answer.ShouldBeJsonAsync();
        me.ShouldHaveExactly("email", "username", "name");
        me.GetProperty("username").GetString().ShouldBe("abcdefgh");
    }

    [Theory]
    [InlineData(404, "not_found")]
    [InlineData(405, "method_not_allowed")]
    public async Task PostMe_WhereItIsGone_LeavesTheNewerWay(int status, string code)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await RulesAsync(simulator, new JsonObject { ["post_me_status"] = status });

        using var gone = await simulator.PostAsync("/me", Name("abcdefgh"));
        using var set = await simulator.PostAsync(SetPath, Name("abcdefgh"));

        await gone.ShouldBeErrorAsync(status, code);
        await set.ShouldBeJsonAsync();
    }

    [Theory]
    [InlineData("/me")]
    [InlineData(SetPath)]
    public async Task Name_OfAnother_IsTaken(string path)
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var first = await simulator.PostAsync(SetPath, Name("abcdefgh"), "first-token");

        using var second = await simulator.PostAsync(path, Name("abcdefgh"), "other-token");

        await second.ShouldBeErrorAsync(400, "username_taken");
        (await IsFreeAsync(simulator, "abcdefgh", "other-token")).ShouldBeFalse();
        (await IsFreeAsync(simulator, "abcdefgh", "first-token")).ShouldBeTrue();
        (await IsFreeAsync(simulator, "hgfedcba", "other-token")).ShouldBeTrue();
    }

    [Fact]
    public async Task Name_ToldToBeTaken_IsNobodys()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await RulesAsync(simulator, new JsonObject { ["taken"] = new JsonArray("abcdefgh") });

        using var set = await simulator.PostAsync(SetPath, Name("abcdefgh"));

        await set.ShouldBeErrorAsync(400, "username_taken");
        (await IsFreeAsync(simulator, "abcdefgh")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"username":7}""")]
    [InlineData("""{"username":null}""")]
    [InlineData("""{"username":""}""")]
    [InlineData("""{"username":"Not A Name"}""")]
    [InlineData("""{"username":"abcdefgh","name":"x"}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task AnyOfThem_WithABrokenBody_Is400(string body)
    {
        await using var simulator = await TestSimulator.StartAsync();
        foreach (var path in new[] { "/me", CheckPath, SetPath })
        {
            using var request = Requests.Post(simulator.BaseAddress + path, body, Requests.Bearer());

            using var response = await simulator.Http.SendAsync(request);

            await response.ShouldBeErrorAsync(400, "invalid_request");
        }
    }

    [Theory]
    [InlineData("""{"post_me_status":500}""")]
    [InlineData("""{"taken":"abc"}""")]
    [InlineData("""{"free":[]}""")]
    public async Task Rules_ThatMakeNoSense_AreRefused(string rules)
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var body = new StringContent(rules);

        using var response = await simulator.Http.PutAsync($"{simulator.Origin}simulator/usernames", body);

        ((int)response.StatusCode).ShouldBe(400);
    }

    private static JsonObject Name(string username) => new() { ["username"] = username };

    private static async Task<bool> IsFreeAsync(TestSimulator simulator, string username, string token = TestSimulator.Token)
    {
        using var response = await simulator.PostAsync(CheckPath, Name(username), token);
        var answer = await response.ShouldBeJsonAsync();
        answer.ShouldHaveExactly("available");
        return answer.GetProperty("available").GetBoolean();
    }

    private static async Task RulesAsync(TestSimulator simulator, JsonObject rules)
    {
        using var response = await simulator.ControlAsync(HttpMethod.Put, "/usernames", rules);
        ((int)response.StatusCode).ShouldBe(204);
    }
}
