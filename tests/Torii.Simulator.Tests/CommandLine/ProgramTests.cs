using System.Diagnostics;

namespace Torii.Simulator.Tests.CommandLine;

public sealed class ProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("torii-simulator-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_WithGoodArguments_TellsItsAddressServesAndStopsOnSigterm()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "There are no signals here.");
        using var process = Start("--port", "0", "--data", _folder, "--seconds", "1", "--render", "clip");
        var line = await process.StandardOutput.ReadLineAsync(Deadline());
        line.ShouldStartWith("The simulator listens on http://127.0.0.1:");

        using var http = new HttpClient();
        using var response = await http.GetAsync(line!.Split(' ')[^1] + "/me");
        await response.ShouldBeErrorAsync(401, "token_invalidated");

        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]))
        {
            await kill.WaitForExitAsync(Deadline());
        }

        await process.WaitForExitAsync(Deadline());
        process.ExitCode.ShouldBe(0);
        (await process.StandardError.ReadToEndAsync(Deadline())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_WithBadArguments_TellsEachOnItsLineAndExitsWith2()
    {
        using var process = Start("--port", "x", "--seconds", "soon");
        await process.WaitForExitAsync(Deadline());

        process.ExitCode.ShouldBe(2);
        (await process.StandardError.ReadToEndAsync(Deadline())).Trim().Split('\n').Length.ShouldBe(2);
        (await process.StandardOutput.ReadToEndAsync(Deadline())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OnAFolderInUse_SaysSoAndExitsWith2()
    {
        await using var first = await TestSimulator.StartAsync(folder: _folder);
        using var process = Start("--port", "0", "--data", _folder);
        await process.WaitForExitAsync(Deadline());

        process.ExitCode.ShouldBe(2);
        (await process.StandardError.ReadToEndAsync(Deadline())).Trim().Split('\n').ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_OnAPortInUse_SaysSoAndExitsWith2()
    {
        await using var first = await TestSimulator.StartAsync();
        using var process = Start("--port", first.BaseAddress.Port.ToString(), "--data", _folder);
        await process.WaitForExitAsync(Deadline());

        process.ExitCode.ShouldBe(2);
        (await process.StandardError.ReadToEndAsync(Deadline())).Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("address already in use");
        (await process.StandardOutput.ReadToEndAsync(Deadline())).ShouldBeEmpty();
    }

    private static CancellationToken Deadline() => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;

    private static Process Start(params string[] arguments)
    {
        var program = typeof(SimulatorHost).Assembly.Location;
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
