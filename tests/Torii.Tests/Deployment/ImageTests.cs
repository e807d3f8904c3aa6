using Torii.Tests.Support;

namespace Torii.Tests.Deployment;

/// <summary>What the Dockerfile promises, checked without a container engine.</summary>
public sealed class ImageTests
{
    private static readonly string Lint = Path.Combine(Repository.Root, "tests/Torii.Tests/Deployment/Lint");

    private static Stage Image => Dockerfile.Stages[^1];

    [Fact]
    public async Task Dockerfile_HasNoMistakesThatTheLinterKnows()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Sub("Dockerfile");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(Dockerfile.Path, TestContext.Current.CancellationToken)).Replace("EXPOSE 8000", "EXPOSES 8000", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        (await LintAsync(Dockerfile.Path)).ShouldBe((0, ""));
        (await LintAsync(broken)).Output.ShouldContain("EXPOSES");
    }

    [Fact]
    public void Image_IsMadeInStages_OfWhichTheLastHasNoCompiler()
    {
        Dockerfile.Stages.Select(stage => stage.Name).ShouldBe(["console", "server", "final"]);
        Image.Base.ShouldStartWith("mcr.microsoft.com/dotnet/aspnet:10");
        Dockerfile.Stages.ShouldAllBe(stage => stage.Base.Contains(':'), "a base without a tag is another one tomorrow");
    }

    [Fact]
    public void Image_RunsAsNobodyInParticular_AndKeepsEverythingInItsVolume()
    {
        var user = Image.The("USER");
        user.Arguments.ShouldBe("$APP_UID");
        Image.Instructions.SkipWhile(instruction => instruction != user).ShouldAllBe(instruction => instruction.Keyword != "RUN" && instruction.Keyword != "COPY");
        Image.The("VOLUME").Arguments.ShouldBe("/data");
        Image.The("WORKDIR").Arguments.ShouldBe("/app");
        Image.The("ENV").Words.ShouldContain("API_HOST=0.0.0.0");
        Image.The("ENV").Words.ShouldContain("TORII_DATA=/data");
        Image.The("EXPOSE").Words.ShouldBe(["8000", "8890"]);
    }

    [Fact]
    public void Image_HasFfmpegAndSqlite_AndAVolumeOfItsUsers()
    {
        var install = Image.The("RUN").Arguments;

        install.ShouldContain(" ffmpeg ");
        install.ShouldContain(" libsqlite3-0 ");
        install.ShouldContain("--no-install-recommends");
        install.ShouldContain("rm -rf /var/lib/apt/lists/*");
        install.ShouldEndWith("install --directory --owner=\"$APP_UID\" --group=\"$APP_UID\" --mode=0700 /data");
    }

    [Fact]
    public void EntryPointAndHealthCheck_AreRunWithoutAShell_SoThatSignalsReachTheServer()
    {
        Dockerfile.Exec(Image.The("ENTRYPOINT").Arguments).ShouldBe(["/app/torii"]);
        Dockerfile.Exec(Image.The("HEALTHCHECK").Arguments).ShouldBe(["/app/torii", "health"]);
        File.ReadLines(Path.Combine(Repository.Root, "deploy/container/torii")).Last().ShouldStartWith("exec dotnet ");
    }

    private static async Task<(int Code, string Output)> LintAsync(string file)
    {
        var program = Path.Combine(Lint, "node_modules/.bin/dockerfile-utils");
        Assert.SkipUnless(File.Exists(program), "The linter is not installed: npm ci in " + Lint);
        return await Tool.TryAsync(Lint, program, ["lint", file]);
    }
}
