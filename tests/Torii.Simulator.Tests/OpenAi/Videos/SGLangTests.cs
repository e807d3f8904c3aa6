using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Tests.Rendering;
using Torii.Simulator.Tests.Upstreams;

namespace Torii.Simulator.Tests.OpenAi.Videos;

public sealed class SGLangTests
{
    private static JsonObject Heron => new() { ["prompt"] = "a heron in the reeds", ["seconds"] = 5, ["size"] = "720x1280" };

    [Fact]
    public async Task Video_StaysQueuedUntilItIsDone()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1", key: null);

        var id = await site.BeginAsync(Heron);
        simulator.Time.Advance(9);

        (await site.StatusAsync(id)).ShouldBe("queued");
        var (status, body) = await SiteClient.OutcomeAsync(site.GetAsync($"/videos/{id}/content"));
        status.ShouldBe(404);
        body.GetProperty("detail").GetString()!.ShouldContain("still in-progress");
        simulator.Time.Advance(1);
        (await site.StatusAsync(id)).ShouldBe("completed");
        var clip = new Mp4File(await site.ContentAsync(id));
        clip.Seconds.ShouldBe(5, 0.01);
        clip.Height.ShouldBeGreaterThan(clip.Width);
    }

    [Theory]
    [InlineData("\"6\"", 6)]
    [InlineData("6", 6)]
    [InlineData(null, 4)]
    public async Task Seconds_MayBeTextOrANumberOrLeftOut(string? json, double expected)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");

        var id = await site.BeginAsync(Bodies.Broken(Heron, "seconds", json));
        simulator.Time.Advance(10);

        new Mp4File(await site.ContentAsync(id)).Seconds.ShouldBe(expected, 0.01);
    }

    [Theory]
    [InlineData("seconds", "\"long\"")]
    [InlineData("seconds", "4.5")]
    [InlineData("seconds", "[4]")]
    [InlineData("prompt", null)]
    [InlineData("prompt", "7")]
    [InlineData("size", "\"wide\"")]
    [InlineData("extra_body", "\"text\"")]
    [InlineData("shot", "1")]
    public async Task MistakenField_Is422WithItsPlace(string name, string? json)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");

        var (status, body) = await SiteClient.OutcomeAsync(site.PostAsync("/videos", Bodies.Broken(Heron, name, json)));

        status.ShouldBe(422);
        body.GetProperty("detail")[0].GetProperty("loc")[1].GetString().ShouldBe(name);
    }

    [Fact]
    public async Task Multipart_WithoutAFile_IsRefusedByAnOldBuildOnly()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");
        await site.BeginAsync(Forms.Multipart(("prompt", "a heron")));
        await site.SwitchAsync(new JsonObject { ["old_multipart"] = true });

        var form = Forms.Multipart(("prompt", "a heron"));
        var (status, body) = await SiteClient.OutcomeAsync(site.SendAsync(HttpMethod.Post, "/videos", form));
        await site.BeginAsync(Forms.WithPicture("input_reference", ("prompt", "a heron")));

        status.ShouldBe(400);
        body.GetProperty("detail").GetString().ShouldBe("input_reference file is required");
    }

    [Fact]
    public async Task Links_GiveTheResultUnderALinkAndNotAsContent()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");
        await site.SwitchAsync(new JsonObject { ["links"] = true });
        var id = await site.BeginAsync(Heron);
        (await site.ReadAsync($"/videos/{id}")).GetProperty("url").ValueKind.ShouldBe(JsonValueKind.Null);
        simulator.Time.Advance(10);

        var url = (await site.ReadAsync($"/videos/{id}")).GetProperty("url").GetString()!;
        var (status, body) = await SiteClient.OutcomeAsync(site.GetAsync($"/videos/{id}/content"));

        status.ShouldBe(400);
        body.GetProperty("detail").GetString()!.ShouldContain(url);
        new Mp4File(await simulator.Http.GetByteArrayAsync(url)).Seconds.ShouldBe(5, 0.01);
    }

    [Fact]
    public async Task Delete_AnswersAVideoThatIsDeleted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");
        var id = await site.BeginAsync(Heron);

        using var response = await site.SendAsync(HttpMethod.Delete, $"/videos/{id}");

        var view = await response.ShouldBeJsonAsync();
        view.GetProperty("object").GetString().ShouldBe("video");
        view.GetProperty("status").GetString().ShouldBe("deleted");
        (await SiteClient.OutcomeAsync(site.GetAsync($"/videos/{id}"))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Delete_OfWhatRuns_MayBeRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");
        await site.SwitchAsync(new JsonObject { ["keeps_running"] = true });
        var id = await site.BeginAsync(Heron);

        (await SiteClient.OutcomeAsync(site.SendAsync(HttpMethod.Delete, $"/videos/{id}"))).Status.ShouldBe(409);

        (await site.StatusAsync(id)).ShouldBe("queued");
    }

    [Fact]
    public async Task FailedTask_TellsAMessageAlone()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "sglang/v1");
        await simulator.FaultAsync(Bodies.Fault("violation"));
        var id = await site.BeginAsync(Heron);
        simulator.Time.Advance(10);

        var error = (await site.ReadAsync($"/videos/{id}")).GetProperty("error");

        error.ShouldHaveExactly("message");
        error.GetProperty("message").GetString()!.ShouldContain("content policy");
    }
}
