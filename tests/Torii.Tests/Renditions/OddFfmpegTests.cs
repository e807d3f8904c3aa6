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
        scene.Torii.Output.Text.ShouldContain("There is no ffmpeg at /nowhere/ffmpeg");
    }

    [Fact]
    public async Task Missing_CharactersThatAreKeptAsStills_AreNeitherOfferedNorAccepted()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [],
            Settings = new Dictionary<string, string>
            {
                ["Torii__Ffmpeg"] = "/nowhere/ffmpeg",
                ["Torii__Upstreams__0__Preset"] = "openrouter",
                ["Torii__Upstreams__0__BaseUrl"] = SceneSetup.SimulatorAddress + "/openrouter/api/v1",
                ["Torii__Upstreams__0__Key"] = "a-key",
            },
        });
        using var client = new ApiClient(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0]);

        var offered = (await client.GetAsync("/v1/models")).Json.GetProperty("data").EnumerateArray().Select(model => model.GetProperty("id").GetString()).ToArray();
        var answer = await client.ChatAsync(VideoBodies.Of(model: "avatar-create"));

        offered.ShouldContain("sora2-landscape-10s");
        offered.ShouldNotContain("avatar-create");
        answer.ShouldBeError(HttpStatusCode.BadRequest, "unsupported_value", "model");
        answer.Body.ShouldContain("Torii:Ffmpeg");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Endless_ItIsStoppedWhenTheLastClientLeaves()
    {
        using var folder = new TemporaryFolder();
        var (tool, begun) = (folder.Sub("ffmpeg"), folder.Sub("begun"));
        await OddFfmpeg.WriteAsync(tool, $"echo $$ >> {begun}\nsleep 600");
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

    private static Task<Scene> StartAsync(string tool) => Scene.StartAsync(new SceneSetup { Settings = new Dictionary<string, string> { ["Torii__Ffmpeg"] = tool } });

    private static ContentClient ClientOf(Scene scene) => new(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0], scene.First);
}
