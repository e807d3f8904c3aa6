using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Accounts;

namespace Torii.Simulator.Tests.Journals;

public sealed class AccountRestartTests : IDisposable
{
    private const string Session = "session-of-the-account";
    private const string Refresh = "refresh-of-the-account";

    private static readonly AccountSettings Fresh = new()
    {
        Session = Session, Refresh = Refresh, Unnamed = true, NeedsBootstrap = true, NeedsInvite = true, VideosLeft = 3,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("torii-simulator-").FullName;
    private readonly ManualTime _time = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Restart_KeepsNameActivationInvitationAndQuota()
    {
        await using (var before = await StartAsync())
        {
            using var named = await before.PostAsync("/me", new JsonObject { ["username"] = "abcdefgh" });
            await before.ReadAsync("/m/bootstrap");
            await AcceptAsync(before);
            await before.BeginVideoAsync();
        }

        await using var after = await StartAsync();

        (await after.ReadAsync("/me")).GetProperty("username").GetString().ShouldBe("abcdefgh");
        await after.ReadAsync("/project_y/invite/mine");
        (await after.ReadAsync("/project_y/invite/mine", "host-token")).GetProperty("redeemed_count").GetInt32().ShouldBe(1);
        (await after.ReadAsync("/nf/check")).GetProperty("rate_limit_and_credit_balance")
            .GetProperty("estimated_num_videos_remaining").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Restart_KeepsTokensRotatedAndDead()
    {
        string access, rotated;
        await using (var before = await StartAsync())
        {
            using var invalidated = await before.ControlAsync(
                HttpMethod.Post, "/tokens/invalidate", new JsonObject { ["account"] = TestSimulator.Token });
            using var exchange = await ExchangeAsync(before, Refresh);
            var issued = await exchange.ShouldBeJsonAsync();
            (access, rotated) = (issued.GetProperty("access_token").GetString()!, issued.GetProperty("refresh_token").GetString()!);
        }

        await using var after = await StartAsync();

        await after.ReadAsync("/me", access);
        using var dead = await after.GetAsync("/me");
        await dead.ShouldBeErrorAsync(401, "token_invalidated");
        using var spent = await ExchangeAsync(after, Refresh);
        ((int)spent.StatusCode).ShouldBe(400);
        using var good = await ExchangeAsync(after, rotated);
        await good.ShouldBeJsonAsync();
    }

    [Fact]
    public async Task Journal_NeverHoldsASecret()
    {
        string rotated;
        await using (var simulator = await StartAsync())
        {
            using var exchange = await ExchangeAsync(simulator, Refresh);
            rotated = (await exchange.ShouldBeJsonAsync()).GetProperty("refresh_token").GetString()!;
        }

        var journal = await File.ReadAllTextAsync(Path.Combine(_folder, "journal.jsonl"));

        journal.ShouldContain("\"account\":");
        new[] { TestSimulator.Token, Session, Refresh, rotated }.ShouldAllBe(secret => !journal.Contains(secret));
    }

    [Theory]
    [InlineData("""{"account":{}}""")]
    [InlineData("""{"account":{"id":null}}""")]
    [InlineData("""{"account":{"id":"x","tokens_issued":"many"}}""")]
    [InlineData("""{"account":"x"}""")]
    public async Task Restart_WithABrokenLineOfAnAccount_SkipsIt(string line)
    {
        await using (var before = await StartAsync())
        {
            await before.BeginVideoAsync();
        }

        await File.AppendAllTextAsync(Path.Combine(_folder, "journal.jsonl"), line + "\n", Encoding.UTF8);

        await using var after = await StartAsync();
        (await after.ControlReadAsync("/accounts")).GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task SetUpAgain_ForgetsWhatItBecame()
    {
        await using var simulator = await StartAsync();
        using var named = await simulator.PostAsync("/me", new JsonObject { ["username"] = "abcdefgh" });

        using var again = await simulator.ControlAsync(HttpMethod.Put, $"/accounts/{TestSimulator.Token}", new JsonObject { ["unnamed"] = true });

        (await simulator.ReadAsync("/me")).GetProperty("username").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private Task<TestSimulator> StartAsync() => TestSimulator.StartAsync(
        options =>
        {
            options.Accounts[TestSimulator.Token] = Fresh;
            options.Accounts["host-token"] = new();
        },
        _folder,
        _time);

    private static async Task AcceptAsync(TestSimulator simulator)
    {
        var code = (await simulator.ReadAsync("/project_y/invite/mine", "host-token")).GetProperty("invite_code").GetString();
        using var request = Requests.Post(
            simulator.BaseAddress + "/project_y/invite/accept",
            $$"""{"invite_code":"{{code}}"}""",
            Requests.Bearer(),
            Requests.Cookie("oai-did", Guid.NewGuid().ToString()));
        using var response = await simulator.Http.SendAsync(request);
        await response.ShouldBeJsonAsync();
    }

    private static async Task<HttpResponseMessage> ExchangeAsync(TestSimulator simulator, string refresh)
    {
        var body = new JsonObject
        {
            ["client_id"] = "app_LlGpXReQgckcGGUo2JrYvtJK",
            ["grant_type"] = "refresh_token",
            ["redirect_uri"] = "com.openai.chat://auth0.openai.com/ios/com.openai.chat/callback",
            ["refresh_token"] = refresh,
        };
        using var request = Requests.Post($"{simulator.Origin}oauth/token", body.ToJsonString());
        return await simulator.Http.SendAsync(request);
    }
}
