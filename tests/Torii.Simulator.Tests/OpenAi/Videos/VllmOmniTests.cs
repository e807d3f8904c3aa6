using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Tests.Rendering;
using Torii.Simulator.Tests.Upstreams;

namespace Torii.Simulator.Tests.OpenAi.Videos;

public sealed class VllmOmniTests
{
    private const string DataUrl = """{"image_url":"data:image/png;base64,iVBORw0KGgo="}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Video_FromAForm_GoesItsWayAndHasItsLength(bool multipart)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1", key: null);
        (string, string)[] fields = [("prompt", "a heron in the reeds"), ("seconds", "7"), ("size", "1280x720"), ("fps", "24")];

        var made = await site.MakeAsync("/videos", multipart ? Forms.Multipart(fields) : Forms.UrlEncoded(fields));

        var id = made.GetProperty("id").GetString()!;
        id.ShouldStartWith("video_gen_");
        made.GetProperty("status").GetString().ShouldBe("queued");
        made.GetProperty("seconds").GetString().ShouldBe("7");
        made.GetProperty("size").GetString().ShouldBe("1280x720");
        simulator.Time.Advance(5);
        (await site.StatusAsync(id)).ShouldBe("in_progress");
        simulator.Time.Advance(5);
        (await site.StatusAsync(id)).ShouldBe("completed");
        var clip = new Mp4File(await site.ContentAsync(id));
        clip.Seconds.ShouldBe(7, 0.01);
        (clip.Width, clip.Height).ShouldBe((1280, 704));
    }

    [Fact]
    public async Task Video_WithoutALength_IsASingleFrame()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");

        var id = await site.BeginAsync(Forms.Multipart(("prompt", "a heron")));
        simulator.Time.Advance(10);

        new Mp4File(await site.ContentAsync(id)).Seconds.ShouldBeLessThan(0.05);
    }

    [Fact]
    public async Task Model_IsTheOneThatIsServed()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");
        await site.SwitchAsync(new JsonObject { ["model"] = "wan" });

        var made = await site.MakeAsync("/videos", Forms.Multipart(("prompt", "a heron"), ("model", "wan")));

        made.GetProperty("model").GetString().ShouldBe("wan");
    }

    [Fact]
    public async Task Pictures_ComeAsAFileOrAReferenceAndNotAsBoth()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");

        await site.BeginAsync(Forms.WithPicture("input_reference", ("prompt", "a heron")));
        await site.BeginAsync(Forms.Multipart(("prompt", "a heron"), ("image_reference", DataUrl)));
        await site.BeginAsync(Forms.Multipart(("prompt", "a heron"), ("video_reference", """{"video_url":"https://example.org/a.mp4"}""")));
        var both = Forms.WithPicture("input_reference", ("prompt", "a heron"), ("image_reference", DataUrl));
        using var refused = await site.SendAsync(HttpMethod.Post, "/videos", both);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var file = (await site.RecordAsync("POST", "/videos"))[0].GetProperty("body").GetProperty("input_reference");
        file.GetProperty("content_type").GetString().ShouldBe("image/png");
        file.GetProperty("bytes").GetInt32().ShouldBe(Bodies.Png().Length);
    }

    [Fact]
    public async Task Picture_OfSeveralMegabytes_FitsIntoAField()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");
        byte[] picture = [.. Bodies.Png(), .. new byte[6 * 1024 * 1024]];
        var reference = new JsonObject { ["image_url"] = $"data:image/png;base64,{Convert.ToBase64String(picture)}" };

        await site.BeginAsync(Forms.Multipart(("prompt", "a heron"), ("image_reference", reference.ToJsonString())));

        var body = (await site.RecordAsync("POST", "/videos"))[0].GetProperty("body");
        body.GetProperty("characters").GetInt32().ShouldBeGreaterThan(picture.Length);
    }

    [Fact]
    public async Task Sync_AnswersTheVideoAndLeavesNoTask()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");

        using var response = await site.SendAsync(HttpMethod.Post, "/videos/sync", Forms.Multipart(("prompt", "a heron"), ("seconds", "5")));
        using var refused = await site.SendAsync(HttpMethod.Post, "/videos/sync", Forms.Multipart(("prompt", "a heron"), ("model", "sora-2")));

        new Mp4File(await response.Content.ReadAsByteArrayAsync()).Seconds.ShouldBe(5, 0.01);
        response.Headers.GetValues("x-request-id").ShouldHaveSingleItem().ShouldStartWith("video_sync-");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await site.ReadAsync("/videos")).GetProperty("data").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task FailedTask_TellsANumberForACode()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");
        await simulator.FaultAsync(Bodies.Fault("task_failed"));
        var id = await site.BeginAsync(Forms.Multipart(("prompt", "a heron"), ("seconds", "4")));
        simulator.Time.Advance(10);

        var view = await site.ReadAsync($"/videos/{id}");

        view.GetProperty("status").GetString().ShouldBe("failed");
        view.GetProperty("error").GetProperty("code").ValueKind.ShouldBe(JsonValueKind.Number);
        using var content = await site.GetAsync($"/videos/{id}/content");
        content.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delete_InTheMiddle_EndsIt()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");
        var id = await site.BeginAsync(Forms.Multipart(("prompt", "a heron"), ("seconds", "4")));
        simulator.Time.Advance(5);

        using var response = await site.SendAsync(HttpMethod.Delete, $"/videos/{id}");

        var deleted = await response.ShouldBeJsonAsync();
        deleted.GetProperty("object").GetString().ShouldBe("video.deleted");
        deleted.GetProperty("deleted").GetBoolean().ShouldBeTrue();
        (await SiteClient.OutcomeAsync(site.GetAsync($"/videos/{id}"))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task List_GoesPageByPage()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");
        List<string> ids = [];
        for (var number = 0; number < 3; number++)
        {
            ids.Add(await site.BeginAsync(Forms.Multipart(("prompt", $"heron {number}"), ("seconds", "4"))));
        }

        var first = await site.ReadAsync("/videos?limit=2");
        var rest = await site.ReadAsync($"/videos?limit=2&after={ids[1]}");
        var none = await site.ReadAsync("/videos?limit=0");

        IdsOf(first).ShouldBe([ids[2], ids[1]]);
        (first.GetProperty("first_id").GetString(), first.GetProperty("last_id").GetString()).ShouldBe((ids[2], ids[1]));
        first.GetProperty("has_more").GetBoolean().ShouldBeTrue();
        IdsOf(rest).ShouldBe([ids[0]]);
        rest.GetProperty("has_more").GetBoolean().ShouldBeFalse();
        IdsOf(none).ShouldBeEmpty();
        IdsOf(await site.ReadAsync("/videos?order=asc")).ShouldBe(ids);
        (await SiteClient.OutcomeAsync(site.GetAsync("/videos?limit=-1"))).Status.ShouldBe(422);
    }

    [Fact]
    public async Task HeavyLoad_SpeaksOfAModelThatIsNotLoaded()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "vllm-omni/v1");
        await simulator.FaultAsync(Bodies.Fault("heavy_load"));

        var form = Forms.Multipart(("prompt", "a heron"));
        var (status, body) = await SiteClient.OutcomeAsync(site.SendAsync(HttpMethod.Post, "/videos", form));

        status.ShouldBe(503);
        body.GetProperty("detail").GetString()!.ShouldContain("not initialized");
    }

    private static string?[] IdsOf(JsonElement list) =>
        [.. list.GetProperty("data").EnumerateArray().Select(video => video.GetProperty("id").GetString())];
}
