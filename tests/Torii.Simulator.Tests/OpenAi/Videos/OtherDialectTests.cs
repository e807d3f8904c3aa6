using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Tests.Rendering;
using Torii.Simulator.Tests.Upstreams;

namespace Torii.Simulator.Tests.OpenAi.Videos;

public sealed class OtherDialectTests
{
    private static JsonObject Heron => new() { ["prompt"] = "a heron in the reeds", ["model"] = "wan" };

    [Fact]
    public async Task FastVideo_TakesEveryFormOfBody()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "fastvideo/v1", key: null);
        var json = new JsonObject { ["prompt"] = "a heron", ["seconds"] = 6, ["extra_body"] = new JsonObject() };

        string[] ids =
        [
            await site.BeginAsync(json),
            await site.BeginAsync(Forms.Multipart(("prompt", "a heron"), ("seconds", "6"))),
            await site.BeginAsync(Forms.UrlEncoded(("prompt", "a heron"), ("seconds", "6"))),
        ];
        simulator.Time.Advance(10);

        foreach (var id in ids)
        {
            new Mp4File(await site.ContentAsync(id)).Seconds.ShouldBe(6, 0.01);
            (await site.ReadAsync($"/videos/{id}")).GetProperty("file_path").GetString()!.ShouldEndWith(".mp4");
        }
    }

    [Fact]
    public async Task FastVideo_ThatFails_TellsAWordForACode()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "fastvideo/v1");
        await simulator.FaultAsync(Bodies.Fault("task_failed"));
        var id = await site.BeginAsync(new JsonObject { ["prompt"] = "a heron" });
        simulator.Time.Advance(10);

        var view = await site.ReadAsync($"/videos/{id}");

        view.GetProperty("error").GetProperty("code").GetString().ShouldBe("generation_failed");
        (await SiteClient.OutcomeAsync(site.PostAsync("/videos", Heron))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task TensorRtLlm_TakesPartsOfASecondAndSays400BeforeTheEnd()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "tensorrt-llm/v1", key: null);

        var id = await site.BeginAsync(new JsonObject { ["prompt"] = "a heron", ["seconds"] = 7.875 });

        (await SiteClient.OutcomeAsync(site.GetAsync($"/videos/{id}/content"))).Status.ShouldBe(400);
        (await SiteClient.OutcomeAsync(site.GetAsync("/videos/video_none/content"))).Status.ShouldBe(404);
        simulator.Time.Advance(10);
        new Mp4File(await site.ContentAsync(id)).Seconds.ShouldBe(7.875, 0.01);
    }

    [Fact]
    public async Task TensorRtLlm_TakesPicturesUnderAnotherName()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "tensorrt-llm/v1");

        await site.BeginAsync(Forms.WithPicture("image_reference", ("prompt", "a heron")));
        var other = Forms.WithPicture("input_reference", ("prompt", "a heron"));
        var (status, body) = await SiteClient.OutcomeAsync(site.SendAsync(HttpMethod.Post, "/videos", other));

        status.ShouldBe(400);
        body.ShouldHaveExactly("object", "message", "type", "param", "code");
        body.GetProperty("code").GetInt32().ShouldBe(400);
        body.GetProperty("param").GetString().ShouldBe("input_reference");
    }

    [Fact]
    public async Task LiteLlm_SaysProcessingWithoutProgressAndHidesTheWayInTheId()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "litellm/v1");

        var id = await site.BeginAsync(Heron);

        var way = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(id["video_".Length..]));
        way.ShouldContain("model_id:wan");
        var path = Uri.EscapeDataString(id);
        var view = await site.ReadAsync($"/videos/{path}");
        view.GetProperty("status").GetString().ShouldBe("processing");
        view.TryGetProperty("progress", out _).ShouldBeFalse();
        simulator.Time.Advance(10);
        (await site.StatusAsync(path)).ShouldBe("completed");
        new Mp4File(await site.ContentAsync(path)).Seconds.ShouldBe(8, 0.01);
    }

    [Fact]
    public async Task NewApi_SpeaksOfMillisecondsAndOfAStatusThatIsNotKnown()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "new-api/v1");

        var made = await site.MakeAsync("/videos", Heron);

        var id = made.GetProperty("id").GetString()!;
        made.GetProperty("task_id").GetString().ShouldBe(id);
        made.GetProperty("created_at").GetInt64().ShouldBe(simulator.Time.GetUtcNow().ToUnixTimeMilliseconds());
        List<string> statuses = [];
        for (var second = 0; second <= 10; second += 2)
        {
            statuses.Add(await site.StatusAsync(id));
            simulator.Time.Advance(2);
        }

        statuses.Distinct().ShouldBe(["queued", "unknown", "in_progress", "completed"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NewApi_GivesALinkAndRedirectsToIt(bool links)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "new-api/v1");
        await site.SwitchAsync(new JsonObject { ["links"] = links });
        var id = await site.BeginAsync(Heron);
        simulator.Time.Advance(10);

        var view = await site.ReadAsync($"/videos/{id}");
        var url = (links ? view.GetProperty("video_url") : view.GetProperty("metadata").GetProperty("url")).GetString()!;

        new Mp4File(await simulator.Http.GetByteArrayAsync(url)).Seconds.ShouldBe(5, 0.01);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{simulator.Origin}new-api/v1/videos/{id}/content");
        request.Headers.Authorization = new("Bearer", "sk-of-a-test");
        using var response = await http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        new Uri(simulator.Origin, response.Headers.Location!).ToString().ShouldBe(url);
    }

    [Theory]
    [InlineData("litellm/v1")]
    [InlineData("new-api/v1")]
    [InlineData("deepinfra/v1/openai")]
    [InlineData("openai/v1")]
    public async Task Key_IsAskedFor(string prefix)
    {
        await using var simulator = await TestSimulator.StartAsync(
            options => options.Accounts["sk-bad"] = new() { Revoked = true });

        var without = await SiteClient.OutcomeAsync(new SiteClient(simulator, prefix, key: null).PostAsync("/videos", Heron));
        var bad = await SiteClient.OutcomeAsync(new SiteClient(simulator, prefix, "sk-bad").PostAsync("/videos", Heron));

        without.Status.ShouldBe(401);
        bad.Status.ShouldBe(401);
        bad.Body.GetProperty("error").ShouldHaveExactly("message", "type", "param", "code");
        await new SiteClient(simulator, prefix).BeginAsync(Heron);
    }

    [Theory]
    [InlineData("image", "\"data:image/png;base64,iVBORw0KGgo=\"", 200)]
    [InlineData("images", "[\"https://example.org/a.png\"]", 200)]
    [InlineData("images", "[7]", 400)]
    [InlineData("images", "\"https://example.org/a.png\"", 400)]
    [InlineData("image", "\"heron.png\"", 400)]
    public async Task NewApi_TakesPicturesByTheirAddress(string name, string json, int expected)
    {
        await using var simulator = await TestSimulator.StartAsync();

        var site = new SiteClient(simulator, "new-api/v1");

        var outcome = await SiteClient.OutcomeAsync(site.PostAsync("/videos", Bodies.Broken(Heron, name, json)));

        outcome.Status.ShouldBe(expected);
    }

    [Fact]
    public async Task DeepInfra_TellsWhichModelsMakeVideos()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var site = new SiteClient(simulator, "deepinfra/v1/openai");

        var model = (await site.ReadAsync("/models")).GetProperty("data")[0];

        model.GetProperty("metadata").GetProperty("tags")[0].GetString().ShouldBe("video-gen");
        var id = await site.BeginAsync(new JsonObject { ["prompt"] = "a heron", ["model"] = "wan", ["seconds"] = "9" });
        simulator.Time.Advance(10);
        new Mp4File(await site.ContentAsync(id)).Seconds.ShouldBe(9, 0.01);
    }

    [Theory]
    [InlineData("vllm-omni/v1")]
    [InlineData("sglang/v1")]
    [InlineData("tensorrt-llm/v1")]
    [InlineData("openai/v1")]
    public async Task UnknownPath_Is404InTheUpstreamsForm(string prefix)
    {
        await using var simulator = await TestSimulator.StartAsync();

        var (status, body) = await SiteClient.OutcomeAsync(new SiteClient(simulator, prefix).GetAsync("/nothing/here"));

        status.ShouldBe(404);
        body.ValueKind.ShouldBe(JsonValueKind.Object);
    }
}
