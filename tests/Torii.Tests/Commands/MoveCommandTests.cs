using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Torii.Tests.Hosting;
using Torii.Tests.Moving;
using Torii.Tests.Support;

namespace Torii.Tests.Commands;

/// <summary>Moving over from an older proxy: with its real files, into a real data folder, up to a server that serves its clients.</summary>
public sealed class MoveCommandTests
{
    private const string TheirKey = "sk-the-key-of-their-programs";
    private const string TheirPassword = "correct horse battery";

    [Fact]
    public async Task Sora2Api_ComesOverWhole_AndOnlyOnce()
    {
        await using var scene = await CommandScene.StartAsync();
        Directory.CreateDirectory(scene.PathOf("old/data"));
        Directory.CreateDirectory(scene.PathOf("old/config"));
        scene.Write("old/config/setting.toml", "[global]\napi_key = \"han1234\"\n[server]\nport = 8123\n[debug]\nenabled = true\n[sora]\nbase_url = \"https://elsewhere.example\"\n");
        HancatDatabase.Write(
            scene.PathOf("old/data/hancat.db"),
            HancatDatabase.Schema,
            "INSERT INTO tokens (token, email, plan_type, image_concurrency) VALUES ('access-1', 'a@example.com', 'chatgpt_pro', 2), ('two words', 'b@example.com', NULL, -1)",
            $"UPDATE admin_config SET admin_username = 'boss', admin_password = '{TheirPassword}', api_key = '{TheirKey}', error_ban_threshold = 5",
            "UPDATE proxy_config SET proxy_enabled = 1, proxy_url = 'http://user:proxy-password@127.0.0.1:1'",
            "UPDATE generation_config SET image_timeout = 400, video_timeout = 5",
            "UPDATE watermark_free_config SET custom_parse_token = 'parse-token', custom_parse_url = 'https://parse.example'");
        string[] command = ["import", "sora2api", "old/data/hancat.db"];

        var rehearsal = await scene.RunAsync([.. command, "--dry-run"]);
        Directory.Exists(scene.PathOf("data")).ShouldBeFalse();
        var first = await scene.RunAsync(command);
        var second = await scene.RunAsync(command);

        first.Code.ShouldBe(1, first.Error);
        first.Out.Split('\n').ShouldBe([
            "row 1: added (a@example.com)",
            "row 2: failed: access_token is no token: one is of letters, digits and such signs as tokens have, with or without 'Bearer ' before it",
            "Came over",
            "  The console takes the same name and password. There they lay in the clear: choose another password soon.",
            "  The client key works here too, as 'sora2api' under Client keys.",
            "  admin.error_ban_threshold: Torii:Work:ErrorThreshold = 5",
            "  debug.enabled: Torii:Verbose = true",
            "  generation.image_timeout: Torii:Work:ImageTimeout = 400",
            "  generation.video_timeout: Torii:Work:Timeout = 5",
            "  proxy.proxy_url: Torii:Proxy:Url = http://user:***@127.0.0.1:1",
            "Was here already",
            "  server.port: Torii:Port is fixed by API_PORT, which stays.",
            "Stays behind",
            "  watermark_free.custom_parse_token: Torii passes files on as the upstream gives them, and removes no watermark.",
            "  watermark_free.custom_parse_url: Torii passes files on as the upstream gives them, and removes no watermark.",
            "For you to do",
            "  sora.base_url: the accounts' tokens are sent there. If you trust that address, start Torii with it as SORA_BASE_URL.",
            "To know",
            "  The settings in setting.toml were read too.",
            "1 added, 0 updated, 1 failed",
        ]);
        rehearsal.Out.ShouldBe(first.Out + " (a rehearsal: nothing was changed)");
        second.Out.ShouldNotContain("Came over");
        second.Out.ShouldEndWith("0 added, 1 updated, 1 failed");
        foreach (var secret in (string[])["proxy-password", "parse-token", TheirKey, TheirPassword])
        {
            (first.Out + first.Error + second.Out).ShouldNotContain(secret);
        }

        (await scene.AccountsAsync()).ShouldHaveSingleItem().GetProperty("image_concurrency").GetInt32().ShouldBe(2);
        await LetsInAsync(scene, TheirKey, new { name = "boss", password = TheirPassword });
    }

    [Fact]
    public async Task SoraApi_ComesOverWithTheKeyThatItsClientsUsed()
    {
        const string AdminKey = "sk-an-admin-key-of-theirs";
        await using var scene = await CommandScene.StartAsync();
        scene.Write("api_keys.old.json", """{"keys":[{"id":"1","name":"first","key":"Bearer access-1","weight":2,"max_rpm":30,"is_enabled":true,"notes":"x","wieght":3},{"key":5}],"usage_stats":{}}""");
        scene.Write("variables", $"ADMIN_KEY={AdminKey}\nAPI_AUTH_TOKEN={TheirKey}\nBASE_URL=https://media.example.com\nIMAGE_SAVE_DIR=/srv/images\nVERBOSE_LOGGING=True\nHOME_MADE=1\nBSAE_URL=x\n");

        var (code, output, _) = await scene.RunAsync("import", "sora-api", "api_keys.old.json", "--settings", "variables");

        code.ShouldBe(1);
        output.Split('\n').ShouldBe([
            "item 1: added (access…)",
            "item 2: failed: key must be a text",
            "Came over",
            "  The console takes the same admin key.",
            "  The client key works here too, as 'sora-api' under Client keys.",
            "  BASE_URL: Torii:BaseUrl = https://media.example.com",
            "  VERBOSE_LOGGING: Torii:Verbose = true",
            "Stays behind",
            "  BSAE_URL: is no setting of sora-api that is known here. Did you mean BASE_URL?",
            "  HOME_MADE: is no setting of sora-api that is known here.",
            "For you to do",
            "  IMAGE_SAVE_DIR: it can only be set from outside: start Torii with the same variable, or leave it and results lie in the data folder.",
            "To know",
            "  The settings in variables were read too.",
            "  Unknown fields, of which nothing comes: wieght (did you mean weight?).",
            "  Notes stay behind (1): there is no place for them here.",
            "1 added, 0 updated, 1 failed",
        ]);
        var account = (await scene.AccountsAsync()).ShouldHaveSingleItem();
        (account.GetProperty("weight").GetInt32(), account.GetProperty("max_rpm").GetInt32()).ShouldBe((2, 30));
        await LetsInAsync(scene, TheirKey, new { admin_key = AdminKey });
    }

    [Fact]
    public async Task KeysThatEverybodyKnows_StayBehind()
    {
        await using var scene = await CommandScene.StartAsync();
        HancatDatabase.Write(scene.PathOf("hancat.db"), HancatDatabase.Schema, "UPDATE generation_config SET image_timeout = -1", "INSERT INTO tokens (token) VALUES ('access-1')");

        var (code, output, _) = await scene.RunAsync("import", "sora2api", "hancat.db");

        code.ShouldBe(0);
        output.ShouldContain("The client key was 'han1234', which everybody knows: it is not taken over.");
        output.ShouldContain("generation.image_timeout: its value is not valid here. Torii:Work:ImageTimeout must be a number of seconds or hh:mm:ss, not '-1'.");
        output.ShouldNotContain("Came over");
    }

    [Theory]
    [InlineData("import", "sora2api", "missing.db")]
    [InlineData("import", "sora2api", "./")]
    [InlineData("import", "sora2api", "list.json", "--settings", "missing.toml")]
    [InlineData("import", "sora-api", "list.json")]
    [InlineData("import", "sora2api")]
    [InlineData("import", "sora2api", "list.json", "--mode", "fast")]
    public async Task BadInput_ChangesNothing(params string[] command)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Sub("list.json"), """[{"access_token":"access-1"}]""", TestContext.Current.CancellationToken);

        var (code, output, error) = await ServerRun.ToEndAsync(folder.Path, Variables.Trial(1), command);

        code.ShouldNotBe(0);
        (output + error).ShouldNotContain("   at ");
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([folder.Sub("list.json")]);
    }

    private static async Task LetsInAsync(CommandScene scene, string clientKey, object login)
    {
        await using var server = scene.Start();
        var address = (await server.ListeningAsync())[0];
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{address.Port}") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", clientKey);
        (await http.GetAsync("/v1/models", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        http.DefaultRequestHeaders.Authorization = null;
        (await http.PostAsJsonAsync("/api/admin/login", login, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Out.Text.ShouldNotContain("it is shown only now");
    }
}
