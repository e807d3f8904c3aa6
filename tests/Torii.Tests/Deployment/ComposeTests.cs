using System.Text.RegularExpressions;
using Torii.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Deployment;

/// <summary>The compose files, as docker-compose itself understands them: it needs no engine for that.</summary>
public sealed class ComposeTests
{
    [Fact]
    public async Task Compose_IsOneServiceWithOneVolume_ThatMayWriteNothingElse()
    {
        var compose = await ConfigAsync("docker-compose.yml");

        (await ConfigAsync("docker-compose.yml", "--services")).Trim().ShouldBe("torii");
        (await ConfigAsync("docker-compose.yml", "--volumes")).Trim().ShouldBe("data");
        compose.ShouldContain("data:/data:rw");
        compose.ShouldContain("read_only: true");
        compose.ShouldContain("no-new-privileges:true");
    }

    [Fact]
    public async Task WarpCompose_SendsEverythingThroughWarp_OnceThatIsUp()
    {
        var compose = await ConfigAsync("docker-compose.warp.yml");

        (await ConfigAsync("docker-compose.warp.yml", "--services")).Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(["torii", "warp"], ignoreOrder: true);
        compose.ShouldContain("PROXY_URL: socks5h://warp:1080");
        compose.ShouldContain("condition: service_healthy");
        compose.ShouldContain("data:/data:rw", Case.Sensitive, "all else is as in the other file");
    }

    [Fact]
    public async Task Compose_PassesOnTheVariablesThatAreSet()
    {
        var compose = await ConfigAsync("docker-compose.yml", [], new(StringComparer.Ordinal) { ["API_AUTH_TOKEN"] = "a-key-from-the-shell" });

        compose.ShouldContain("API_AUTH_TOKEN: a-key-from-the-shell");
    }

    [Theory]
    [InlineData("docker-compose.yml")]
    [InlineData("docker-compose.warp.yml")]
    public void Variables_AreAllKnownToTorii(string file)
    {
        var settings = typeof(SettingNames).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();
        var known = settings.Concat(settings.Select(OlderVariables.Of)).Concat(["OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENROUTER_API_KEY"]).ToHashSet();

        var names = VariablesOf(file).Where(name => name != "WARP_SLEEP").ToList();

        names.ShouldNotBeEmpty();
        names.ShouldAllBe(name => known.Contains(name.Replace("__", ":")));
    }

    [Fact]
    public async Task Supervisors_WaitLongerThanTheStopMayTake()
    {
        var compose = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docker-compose.yml"), TestContext.Current.CancellationToken);
        var unit = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy/torii.service"), TestContext.Current.CancellationToken);

        Number(compose, @"stop_grace_period: (\d+)s").ShouldBeGreaterThan(Number(compose, @"Torii__StopTimeout=(\d+)") + 5);
        Number(unit, @"TimeoutStopSec=(\d+)").ShouldBeGreaterThan(Number(unit, @"Torii__StopTimeout=(\d+)") + 5);
    }

    private static int Number(string text, string pattern) => int.Parse(Regex.Match(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);

    private static Task<string> ConfigAsync(string file, params string[] arguments) => ConfigAsync(file, arguments, []);

    private static Task<string> ConfigAsync(string file, string[] arguments, Dictionary<string, string> variables) =>
        Tool.RunAsync(Repository.Root, Tool.Need("docker-compose"), ["--file", file, "config", .. arguments], variables);

    private static IEnumerable<string> VariablesOf(string file)
    {
        var isIn = false;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, file)).Select(line => line.Trim()).Where(line => !line.StartsWith('#')))
        {
            if (isIn && line.StartsWith("- "))
            {
                yield return line[2..].Split('=')[0];
            }
            else
            {
                isIn = line == "environment:";
            }
        }
    }
}
