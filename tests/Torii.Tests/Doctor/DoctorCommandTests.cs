using System.Text.Json;
using Torii.Simulator.Accounts;
using Torii.Tests.Commands;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Doctor;

/// <summary>The doctor on real installations: sound ones beside their server, and broken ones.</summary>
public sealed class DoctorCommandTests
{
    private const string Token = "token-of-the-first-account";

    [Fact]
    public async Task SoundInstallation_IsLookedThroughBesideItsServer()
    {
        await using var proxy = StandInProxy.Socks();
        await using var upstream = await StandInUpstream.StartAsync();
        await using var scene = await CommandScene.StartAsync((Token, new AccountSettings("one")));
        scene.Variables["PROXY_URL"] = $"socks5://127.0.0.1:{proxy.Port}";
        scene.Variables["OPENAI_BASE_URL"] = upstream.Address.AbsoluteUri;
        scene.Variables["OPENAI_API_KEY"] = "sk-a-good-key";
        scene.Write("tokens.txt", Token);
        (await scene.RunAsync("import", "tokens.txt")).Code.ShouldBe(0);
        await using var server = scene.Start();
        await server.ListeningAsync();
        var before = Listing(scene);

        var (code, output, error) = await scene.RunAsync("doctor", "--json");

        using var report = JsonDocument.Parse(output);
        var findings = Findings(report);
        error.ShouldBeEmpty();
        findings.ShouldNotContain(finding => finding.Verdict == "wrong", output);
        code.ShouldBe(findings.Any(finding => finding.Verdict == "warning") ? 1 : 0);
        report.RootElement.GetProperty("verdict").GetString().ShouldBe(code == 1 ? "warning" : "ok");
        findings.ShouldContain(finding => finding.Area == "data folder" && finding.Message == "A server works on it.");
        findings.ShouldContain(finding => finding.Area == "database" && finding.Message.EndsWith("whole."));
        findings.ShouldContain(finding => finding.Area == "secrets" && finding.Verdict == "ok");
        findings.ShouldContain(finding => finding.Area == "accounts" && finding.Message == "2 can take work.");
        findings.ShouldContain(finding => finding.Area == "proxies" && finding.Message.EndsWith("works."));
        findings.ShouldContain(finding => finding.Area == "upstreams" && finding.Message.StartsWith("sora ") && finding.Message.EndsWith("answers."));
        findings.ShouldContain(finding => finding.Area == "upstreams" && finding.Message.StartsWith("openai ") && finding.Message.EndsWith("takes the key."));
        output.ShouldNotContain("sk-a-good-key");
        Listing(scene).ShouldBe(before);
    }

    [Fact]
    public async Task BrokenInstallation_IsNamedPartByPart_WithoutSecrets()
    {
        // {"exp":1500000000}, and nothing to renew it with.
        const string Ended = "eyJhbGciOiJub25lIn0.eyJleHAiOjE1MDAwMDAwMDB9.c2ln";
        var (deadProxy, deadUpstream) = (Ports.Next(), Ports.Next());
        await using var scene = await CommandScene.StartAsync();
        scene.Write("taken", "a file where a folder should be");
        scene.Variables["TORII_DATA"] = "taken";
        scene.Variables["API_KEYS"] = $$"""[{"key":"{{Ended}}","wieght":1}]""";
        scene.Variables["PROXY_URL"] = $"http://user:proxy-password@127.0.0.1:{deadProxy}";
        scene.Variables["OPENAI_BASE_URL"] = $"http://127.0.0.1:{deadUpstream}/v1";
        scene.Variables["OPENAI_API_KEY"] = "sk-a-secret-key";
        scene.Variables["Torii__Ffmpeg"] = scene.PathOf("no-ffmpeg");
        scene.Variables["TORII_SIMULATR"] = "a-secret-word";
        scene.Variables["ADMIN_KEY"] = "sk-123456";

        var (code, output, error) = await scene.RunAsync("doctor");

        code.ShouldBe(2, error);
        foreach (var line in (string[])[
            "TORII_SIMULATR is no setting",
            "wieght is unknown, and nothing comes of it. Did you mean weight?",
            "everybody knows",
            scene.PathOf("taken") + " is a file",
            "There is none that works at " + scene.PathOf("no-ffmpeg"),
            "its access token ended at 2017-07-14",
            $"default (http://127.0.0.1:{deadProxy}): nobody listens there.",
            $"openai (http://127.0.0.1:{deadUpstream}/v1/): ",
        ])
        {
            output.ShouldContain(line);
        }

        foreach (var secret in (string[])[Ended, "proxy-password", "sk-a-secret-key", "a-secret-word"])
        {
            (output + error).ShouldNotContain(secret);
        }

        (output + error).ShouldNotContain("   at ");
        scene.Lines("taken").ShouldBe(["a file where a folder should be"]);
    }

    [Fact]
    public async Task Offline_AsksNobodyAndMakesNothing()
    {
        await using var scene = await CommandScene.StartAsync((Token, new AccountSettings("one")));
        scene.Variables["API_KEYS"] = $$"""[{"key":"{{Token}}"}]""";

        var (_, output, _) = await scene.RunAsync("doctor", "--offline");

        output.ShouldMatch("skipped +upstreams +Left out: --offline.");
        output.ShouldContain("1 can take work.");
        (await scene.Upstream.CallsAsync("GET /")).ShouldBeEmpty();
        Directory.Exists(scene.PathOf("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task SecretsThatCannotBeRead_AreNamed()
    {
        await using var scene = await CommandScene.StartAsync();
        scene.Write("tokens.json", """[{"access_token":"access-1","remark":"the first"}]""");
        (await scene.RunAsync("import", "tokens.json")).Code.ShouldBe(0);
        foreach (var key in Directory.GetFiles(scene.PathOf("data/keys")))
        {
            File.Delete(key);
        }

        var other = await scene.RunAsync("doctor", "--offline");
        Directory.Delete(scene.PathOf("data/keys"));
        var missing = await scene.RunAsync("doctor", "--offline");

        other.Code.ShouldBe(2);
        other.Out.ShouldMatch("wrong +secrets ");
        missing.Code.ShouldBe(2);
        missing.Out.ShouldContain("is missing: nothing that is encrypted can be read.");
        Directory.Exists(scene.PathOf("data/keys")).ShouldBeFalse();
    }

    [Fact]
    public async Task MistakeInTheSettings_DoesNotKeepItFromLooking()
    {
        using var folder = new TemporaryFolder();

        var (code, output, _) = await ServerRun.ToEndAsync(folder.Path, Variables.Trial(1).And("API_PORT", "http").And("API_KEYS", "[{"), "doctor", "--offline");

        code.ShouldBe(2);
        output.ShouldMatch("wrong +configuration +API_PORT");
        output.ShouldMatch("wrong +configuration +API_KEYS");
        output.ShouldMatch("ok +database ");
    }

    private static string[] Listing(CommandScene scene) => [.. Directory.GetFileSystemEntries(scene.PathOf("data"), "*", SearchOption.AllDirectories).Order()];

    private static List<(string Area, string Verdict, string Message)> Findings(JsonDocument report) =>
        [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("area").GetString()!, finding.GetProperty("verdict").GetString()!, finding.GetProperty("message").GetString()!))];
}
