using System.Net;
using System.Runtime.Versioning;
using Torii.Tests.Doors.Contents;
using Torii.Tests.Support;

namespace Torii.Tests.Renditions;

/// <summary>Servers whose ffmpeg is missing, or never comes to an end.</summary>
public sealed class OddFfmpegTests
{
    [Fact]
    public async Task Missing_VariantsAreNotAvailable_AndAllElseIs()
    {
        await using var scene = await StartAsync("/nowhere/ffmpeg");
        using var client = ClientOf(scene);
        var path = $"/v1/videos/{await client.VideoAsync("a comet")}/content";

        foreach (var variant in (string[])["thumbnail", "spritesheet"])
        {
            var answer = await client.AnswerAsync($"{path}?variant={variant}");
            answer.ShouldBeError(HttpStatusCode.NotFound, "variant_not_available", "variant");
            answer.Body.ShouldContain("ffmpeg");
        }

        (await client.BytesAsync(path)).Length.ShouldBePositive();
        scene.Torii.Output.Text.ShouldContain("/nowhere/ffmpeg is no ffmpeg that works");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Endless_ItIsStoppedWhenTheLastClientLeaves()
    {
        using var folder = new TemporaryFolder();
        var (tool, begun) = (folder.Sub("ffmpeg"), folder.Sub("begun"));
        await File.WriteAllTextAsync(tool, $"#!/bin/sh\ncase \"$*\" in *-encoders*) exit 0;; esac\necho $$ >> {begun}\nsleep 600\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var scene = await StartAsync(tool);
        using var client = ClientOf(scene);
        var path = $"/v1/videos/{await client.VideoAsync("a comet")}/content";
        using var leaving = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", scene.Torii.Setup.ClientKeys[0]) } };

        var waiting = leaving.GetAsync(new Uri(scene.Torii.Setup.Address, path + "?variant=thumbnail"), TestContext.Current.CancellationToken);
        await Eventually.BeAsync("the tool runs", () => Task.FromResult(File.Exists(begun) && new FileInfo(begun).Length > 0));

        // What is being made holds up nothing else.
        (await client.BytesAsync(path)).Length.ShouldBePositive();
        leaving.CancelPendingRequests();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        await ToolProcess.ShouldEndAsync((await File.ReadAllLinesAsync(begun, TestContext.Current.CancellationToken)).ShouldHaveSingleItem());
    }

    private static Task<Scene> StartAsync(string tool) =>
        Scene.StartAsync(new SceneSetup { Settings = new Dictionary<string, string> { ["Torii__Ffmpeg"] = tool } });

    private static ContentClient ClientOf(Scene scene) => new(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0], scene.First);
}
