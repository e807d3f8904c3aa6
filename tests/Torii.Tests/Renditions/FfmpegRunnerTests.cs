using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Torii.Renditions;

namespace Torii.Tests.Renditions;

/// <summary>How a tool is run that may do anything; a shell plays it.</summary>
public sealed class FfmpegRunnerTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    private readonly FfmpegRunner _runner = new(TimeProvider.System, NullLogger<FfmpegRunner>.Instance);

    [Fact]
    public async Task Output_IsRead()
    {
        var (done, output) = await RunAsync("printf done");

        (done, output).ShouldBe((true, "done"));
    }

    [Fact]
    public async Task Complaints_WithoutEnd_StopNothing()
    {
        var (done, output) = await RunAsync("head -c 5000000 /dev/zero >&2; printf done");

        (done, output).ShouldBe((true, "done"));
    }

    [Fact]
    public async Task Failure_IsTold() => (await RunAsync("printf half; echo broken >&2; exit 3")).ShouldBe((false, "half"));

    [Fact]
    public async Task Environment_HoldsNoneOfOurSecrets()
    {
        Environment.SetEnvironmentVariable("TORII_TEST_SECRET", "between us");

        var (_, output) = await RunAsync("env");

        output.ShouldContain("PATH=");
        output.ShouldNotContain("between us");
    }

    [Fact]
    public async Task Tool_ThatIsMissing_IsNoFault() =>
        (await _runner.RunAsync("/nowhere/ffmpeg", [], Long, _ => Task.CompletedTask, TestContext.Current.CancellationToken)).ShouldBeFalse();

    [Fact]
    public async Task Tool_ThatTakesTooLong_IsKilledWithItsChildren()
    {
        var (done, output) = await RunAsync("sleep 600 & printf $!; wait", TimeSpan.FromSeconds(1));

        done.ShouldBeFalse();
        await ToolProcess.ShouldEndAsync(output);
    }

    [Fact]
    public async Task Tool_ThatNobodyWaitsForAnyMore_IsKilledWithItsChildren()
    {
        using var leaving = new CancellationTokenSource();
        var child = "";
        var running = _runner.RunAsync("/bin/sh", ["-c", "sleep 600 & echo $!; wait"], Long, ReadAsync, leaving.Token);

        await Should.ThrowAsync<OperationCanceledException>(running);
        await ToolProcess.ShouldEndAsync(child);

        async Task ReadAsync(Stream output)
        {
            using var reader = new StreamReader(output);
            child = (await reader.ReadLineAsync(TestContext.Current.CancellationToken))!;
            await leaving.CancelAsync();
        }
    }

    [Fact]
    public async Task Tool_WhoseOutputIsNotReadToItsEnd_Ends()
    {
        var running = _runner.RunAsync("/bin/sh", ["-c", "cat /dev/zero"], Long, async output => await output.ReadExactlyAsync(new byte[100]), TestContext.Current.CancellationToken);

        (await running).ShouldBeFalse();
    }

    private async Task<(bool Done, string Output)> RunAsync(string script, TimeSpan? deadline = null)
    {
        var output = "";
        var done = await _runner.RunAsync(
            "/bin/sh",
            ["-c", script],
            deadline ?? Long,
            async written =>
            {
                using var reader = new StreamReader(written, Encoding.UTF8);
                output = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            },
            TestContext.Current.CancellationToken);
        return (done, output);
    }
}
