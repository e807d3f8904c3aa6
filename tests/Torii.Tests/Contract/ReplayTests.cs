using System.Diagnostics;
using System.Text.Json;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Contract;

/// <summary>
/// Every call of the older proxies' documents, taken from the documents themselves and run as a reader would run it, with
/// curl or Python, against a server for which nothing is configured. Where the documents are not at hand there is nothing to run.
/// </summary>
public sealed class ReplayTests : IAsyncLifetime
{
    private const string Key = "sk-123456";

    // One that was installed by hand may stand before the system's own, and lack the package.
    private static string? Python { get; } = Array.Find(["python3", "/usr/bin/python3"], HasRequests);

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();
    private ServerRun _server = null!;

    private Uri Address => new($"http://127.0.0.1:{_port}");

    public async ValueTask InitializeAsync()
    {
        _server = ServerRun.Start(_folder.Path, Variables.Trial(_port));
        await _server.ListeningAsync();
        await File.WriteAllBytesAsync(_folder.Sub("video.mp4"), DocumentedCall.VideoBytes, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("sora2api-readme.md", 14)]
    [InlineData("sora2api-readme-ru.md", 9)]
    [InlineData("sora-api-readme.md", 3)]
    public async Task Document_EachCall_Works(string document, int calls)
    {
        if (Seeds.Read(document) is not { } text)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{document} is not beside the repository, so nothing was run.");
            return;
        }

        Assert.SkipUnless(Python is not null, "There is no python3 that has the package requests.");
        DocumentedCall[] documented = [.. DocumentedCall.In(text)];
        documented.Length.ShouldBe(calls);

        var finished = await FinishAsync();
        await Task.WhenAll(documented.Concat(documented.Where(call => !call.AsksAfter).Select(call => call.Flipped())).Select(call => RunAsync(call, finished)));
    }

    private async Task RunAsync(DocumentedCall call, string finishedId)
    {
        var script = call.For(Address, Key, finishedId);
        var output = call.IsPython ? await OutputAsync(Python!, "-c", script) : await OutputAsync("bash", "-c", script.Replace("curl ", "curl -sS ", StringComparison.Ordinal));
        if (call.Streams)
        {
            output.TrimEnd().ShouldEndWith("data: [DONE]", customMessage: script);
            output.ShouldNotContain("\"error\"", customMessage: script);
            output.ShouldContain("\"finish_reason\":\"stop\"", customMessage: script);
        }
        else
        {
            using var answer = JsonDocument.Parse(output);
            var choice = answer.RootElement.GetProperty("choices")[0];
            choice.GetProperty("finish_reason").GetString().ShouldBeOneOf("stop", "processing");
            choice.GetProperty("message").GetProperty("content").GetString().ShouldNotBeNullOrWhiteSpace(script);
        }
    }

    private async Task<string> FinishAsync()
    {
        using var client = new ChatClient(Address, Key);
        var asked = await client.AskLaterAsync("A postcard of a harbour", ChatModels.Picture);
        await client.EndAsync(asked.Id!);
        return asked.Id!;
    }

    private async Task<string> OutputAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, await error);
        return output;
    }

    private static bool HasRequests(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import requests"]) { UseShellExecute = false, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
