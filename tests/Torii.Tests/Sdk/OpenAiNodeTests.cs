using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>OpenAI's own client for Node, told only another address. Left out where Node or the client is not installed.</summary>
public sealed class OpenAiNodeTests(DoorScene door) : IClassFixture<DoorScene>
{
    private static string Folder => Path.Combine(Path.GetDirectoryName(SourceFile())!, "Node");

    [Fact]
    public async Task Completion_BringsTheResult()
    {
        var result = await RunAsync("completion", "gpt-image");

        Text(result, "content").ShouldStartWith("![Generated Image](http");
        Text(result, "finish").ShouldBe("stop");
        Text(result, "requestId").ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Stream_BringsProgressAndTheResult()
    {
        var result = await RunAsync("stream", ChatModels.Video);

        Text(result, "content").ShouldStartWith("```html\n<video src='http");
        Text(result, "reasoning").ShouldNotBeNullOrWhiteSpace();
        Text(result, "finish").ShouldBe("stop");
        result.GetProperty("ids").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Helper_PutsTheStreamTogether()
    {
        var result = await RunAsync("helper", "gpt-image");

        Text(result, "content").ShouldStartWith("![Generated Image](http");
        Text(result, "reasoning").ShouldNotBeNullOrWhiteSpace();
        Text(result, "role").ShouldBe("assistant");
        Text(result, "finish").ShouldBe("stop");
        result.GetProperty("tokens").GetInt32().ShouldBePositive();
    }

    [Fact]
    public async Task Models_AreListed()
    {
        var result = await RunAsync("models", "sora-image");

        result.GetProperty("names").EnumerateArray().Select(name => name.GetString()).ShouldContain("gpt-image");
        Text(result, "one").ShouldBe("sora-image");
    }

    [Theory]
    [InlineData("completion")]
    [InlineData("stream")]
    public async Task UnknownModel_IsItsNotFoundError(string scenario)
    {
        var error = (await RunAsync(scenario, "gpt-5")).GetProperty("error");

        Text(error, "name").ShouldBe("NotFoundError");
        error.GetProperty("status").GetInt32().ShouldBe(404);
        Text(error, "code").ShouldBe("model_not_found");
        Text(error, "param").ShouldBe("model");
        Text(error, "requestID").ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("stream")]
    [InlineData("helper")]
    public async Task Failure_InAStream_IsItsApiError(string scenario)
    {
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault("violation"));

        var error = (await RunAsync(scenario, ChatModels.Video)).GetProperty("error");

        Text(error, "code").ShouldBe("content_policy_violation");
        Text(error, "type").ShouldBe("invalid_request_error");
    }

    private async Task<JsonElement> RunAsync(string scenario, string model)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "openai")), "The Node client is not installed: npm ci in " + Folder);
        var start = new ProcessStartInfo("node", ["chat.mjs", scenario, new Uri(door.Address, "/v1").AbsoluteUri, door.Key, model])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Start(start);
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        node.ExitCode.ShouldBe(0, error);
        return JsonElement.Parse(await output);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
