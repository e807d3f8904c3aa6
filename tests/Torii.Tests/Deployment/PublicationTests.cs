using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Deployment;

/// <summary>What publish.sh makes: the file that runs here is started, of the others it is looked at what is in them.</summary>
[Collection(PublishedSuite.Name)]
public sealed class PublicationTests(Rehearsal image) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task SingleFile_ServesTheApiAndTheConsole_AndFitsItsUnit()
    {
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "The single file for Linux is for x64.");

        // Beside what the image was made of: what they have in common is not built again.
        var program = _folder.Sub("torii");
        await Tool.RunAsync(image.Source, "bash", ["publish.sh", "linux-x64", program, "-p:BuildConsole=false"], Rehearsal.Building);
        BuildContext.CopyAll(Path.Combine(image.App, "console"), Path.Combine(program, "console"));
        Directory.EnumerateFiles(program).Select(Path.GetFileName).ShouldNotContain(file => file!.EndsWith(".dll", StringComparison.Ordinal), "one file holds the program");

        await ShouldServeAsync(Path.Combine(program, "Torii"));
        await ShouldFitItsUnitAsync(Path.Combine(program, "Torii"));
    }

    [Fact]
    public void PortableFolder_HasSqliteForEveryMachine_AndNoProgramForOne()
    {
        foreach (var library in (string[])["linux-x64/native/libe_sqlite3.so", "linux-arm64/native/libe_sqlite3.so", "win-x64/native/e_sqlite3.dll", "osx-x64/native/libe_sqlite3.dylib"])
        {
            File.Exists(Path.Combine(image.App, "runtimes", library)).ShouldBeTrue(library);
        }

        File.Exists(Path.Combine(image.App, "Torii")).ShouldBeFalse();
        File.Exists(Path.Combine(image.App, "LICENSE")).ShouldBeTrue();
        Directory.EnumerateFiles(image.App, "*.pdb").ShouldBeEmpty();
    }

    [Fact]
    public async Task UnknownKind_IsAnErrorThatNamesThoseThereAre()
    {
        var (code, output) = await Tool.TryAsync(Repository.Root, "bash", ["publish.sh", "amiga", _folder.Sub("out")]);

        code.ShouldBe(2);
        output.ShouldContain("linux-x64 win-x64 portable");
        Directory.Exists(_folder.Sub("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task FolderThatIsNotEmpty_IsLeftAsItIs()
    {
        var file = _folder.Sub("letters.txt");
        await File.WriteAllTextAsync(file, "all of them", TestContext.Current.CancellationToken);

        var (code, output) = await Tool.TryAsync(Repository.Root, "bash", ["publish.sh", "portable", _folder.Path]);

        code.ShouldBe(2);
        output.ShouldContain("is not empty");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBe([file]);
    }

    [Fact]
    public async Task KindWithoutAFolder_IsAnError()
    {
        var (code, output) = await Tool.TryAsync(Repository.Root, "bash", ["publish.sh", "portable"]);

        code.ShouldBe(2);
        output.ShouldContain("./publish.sh portable FOLDER");
    }

    public void Dispose() => _folder.Dispose();

    private async Task ShouldServeAsync(string program)
    {
        (await Tool.RunAsync(_folder.Path, program, ["--version"])).ShouldMatch(@"^\d+\.\d+\.\d+");
        var port = Ports.Next();
        var variables = Variables.Trial(port).And("TORII_DATA", _folder.Sub("data")).And("DOTNET_ROOT", "/nowhere");
        using var process = Process.Start(Start(program, variables))!;
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await Eventually.BeAsync("the published file is healthy", async () => (await Tool.TryAsync(_folder.Path, program, ["health", "--ready"], variables)).Code == 0);
            (await http.GetStringAsync("/admin/", TestContext.Current.CancellationToken)).ShouldContain("/admin/assets/");
            await Tool.RunAsync(_folder.Path, "kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            process.ExitCode.ShouldBe(0);
        }
        finally
        {
            process.Kill();
        }
    }

    private async Task ShouldFitItsUnitAsync(string program)
    {
        var unit = _folder.Sub("torii.service");
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy/torii.service"), TestContext.Current.CancellationToken);
        text.ShouldContain("ExecStart=/opt/torii/Torii\n");
        await File.WriteAllTextAsync(unit, text.Replace("/opt/torii/Torii", program, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var analyze = Tool.Need("systemd-analyze");

        (await Tool.RunAsync(_folder.Path, analyze, ["verify", "--man=no", unit])).Split('\n').ShouldNotContain(line => line.Contains("torii", StringComparison.Ordinal), "what it says is of other units, if anything");
        await Tool.RunAsync(_folder.Path, analyze, ["security", "--offline=true", "--threshold=25", unit]);
    }

    private ProcessStartInfo Start(string program, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = _folder.Path };
        start.Environment.Clear();
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
