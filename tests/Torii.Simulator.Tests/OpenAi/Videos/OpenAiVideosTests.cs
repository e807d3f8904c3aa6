using System.Text.Json.Nodes;
using Torii.Simulator.Tests.Rendering;
using Torii.Simulator.Tests.Upstreams;

namespace Torii.Simulator.Tests.OpenAi.Videos;

public sealed class OpenAiVideosTests
{
    private static JsonObject Heron => new() { ["prompt"] = "a heron in the reeds", ["seconds"] = "8", ["size"] = "1280x720" };

    [Fact]
    public async Task Video_FromAPicture_GoesItsWay()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");

        var id = await site.BeginAsync(Forms.WithPicture("input_reference", ("prompt", "a heron"), ("model", "sora-2"), ("seconds", "12")));
        simulator.Time.Advance(5);

        var view = await site.ReadAsync($"/videos/{id}");
        view.ShouldHaveExactly(
            "id", "object", "model", "status", "progress", "created_at", "completed_at", "expires_at", "prompt", "seconds", "size",
            "remixed_from_video_id", "error");
        view.GetProperty("status").GetString().ShouldBe("in_progress");
        view.GetProperty("progress").GetInt32().ShouldBe(50);
        view.GetProperty("size").GetString().ShouldBe("720x1280");
        simulator.Time.Advance(5);
        (await SiteClient.OutcomeAsync(site.GetAsync($"/videos/{id}/content?variant=thumbnail"))).Status.ShouldBe(400);
        new Mp4File(await site.ContentAsync(id)).Seconds.ShouldBe(12, 0.01);
    }

    [Theory]
    [InlineData("seconds", "\"10\"", "invalid_value")]
    [InlineData("seconds", null, null)]
    [InlineData("size", "\"640x352\"", "invalid_value")]
    [InlineData("seconds", "8", "invalid_type")]
    [InlineData("prompt", null, "missing_required_parameter")]
    [InlineData("style", "\"anime\"", "unknown_parameter")]
    [InlineData("prompt", "\"a scene of gore\"", "moderation_blocked")]
    [InlineData("input_reference", "{\"url\":\"https://example.org/a.png\"}", "invalid_value")]
    public async Task MistakenField_IsNamed(string name, string? json, string? code)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");

        var (status, body) = await SiteClient.OutcomeAsync(site.PostAsync("/videos", Bodies.Broken(Heron, name, json)));

        status.ShouldBe(code is null ? 200 : 400);
        if (code is not null)
        {
            body.GetProperty("error").GetProperty("param").GetString().ShouldBe(name);
            body.GetProperty("error").GetProperty("code").GetString().ShouldBe(code);
        }
    }

    [Fact]
    public async Task Remix_NamesItsSource()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");
        var id = await site.BeginAsync(Heron);
        var early = await SiteClient.OutcomeAsync(site.PostAsync($"/videos/{id}/remix", new JsonObject { ["prompt"] = "at night" }));
        simulator.Time.Advance(10);

        var remix = await site.MakeAsync($"/videos/{id}/remix", new JsonObject { ["prompt"] = "at night" });

        early.Status.ShouldBe(404);
        remix.GetProperty("remixed_from_video_id").GetString().ShouldBe(id);
        remix.GetProperty("prompt").GetString().ShouldBe("at night");
        remix.GetProperty("seconds").GetString().ShouldBe("8");
    }

    [Fact]
    public async Task Extension_IsAsLongAsBothTogether()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "openai/v1");
        var id = await site.BeginAsync(Heron);
        simulator.Time.Advance(10);

        var longer = await site.MakeAsync(
            "/videos/extensions", Forms.Multipart(("prompt", "it flies off"), ("seconds", "12"), ("video", $$"""{"id":"{{id}}"}""")));
        var edited = await site.MakeAsync("/videos/edits", Forms.Multipart(("prompt", "in snow")).File("video", Bodies.Mp4(), "video/mp4"));

        longer.GetProperty("seconds").GetString().ShouldBe("20");
        edited.GetProperty("status").GetString().ShouldBe("queued");
    }

    [Fact]
    public async Task Videos_OfAnotherKey_AreNotThere()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var id = await new SiteClient(simulator, "openai/v1", "sk-one").BeginAsync(Heron);
        var other = new SiteClient(simulator, "openai/v1", "sk-two");

        (await SiteClient.OutcomeAsync(other.GetAsync($"/videos/{id}"))).Status.ShouldBe(404);

        (await other.ReadAsync("/videos")).GetProperty("data").GetArrayLength().ShouldBe(0);
    }
}
