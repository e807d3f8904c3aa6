using System.Text;

namespace Torii.Simulator.Tests.Videos;

public sealed class VideoCreationTests
{
    [Fact]
    public async Task Create_FromOwnUpload_IsAccepted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var upload = await simulator.UploadAsync();

        (await simulator.BeginAsync("/nf/create", Bodies.VideoOf(upload))).ShouldStartWith("gen_");
    }

    [Fact]
    public async Task Create_FromUploadOfAnother_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var upload = await simulator.UploadAsync("other-token");

        using var response = await simulator.PostAsync("/nf/create", Bodies.VideoOf(upload));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("upload_id");
    }

    [Fact]
    public async Task Create_Remix_IsAccepted()
    {
        await using var simulator = await TestSimulator.StartAsync();

        (await simulator.BeginAsync("/nf/create", Bodies.Remix())).ShouldStartWith("gen_");
    }

    [Fact]
    public async Task Create_LargeRemixOfTheProModel_IsLarge()
    {
        await using var simulator = await TestSimulator.StartAsync();

        await simulator.BeginAsync("/nf/create", Bodies.With(Bodies.With(Bodies.Remix(), "model", "sy_ore"), "size", "large"));
        await simulator.BeginAsync("/nf/create", Bodies.With(Bodies.Remix(), "model", "sy_ore"));

        (await simulator.ControlReadAsync("/tasks")).EnumerateArray().Select(task => task.GetProperty("height").GetInt32())
            .ShouldBe([1280, 640]);
    }

    [Fact]
    public async Task Create_RemixBeyondThePlan_Is403()
    {
        await using var simulator = await TestSimulator.StartAsync(
            options => options.Accounts["plus-token"] = new() { Plan = "chatgpt_plus" });

        using var response = await simulator.PostAsync("/nf/create", Bodies.With(Bodies.Remix(), "model", "sy_ore"), "plus-token");

        await response.ShouldBeErrorAsync(403, "plan_required");
    }

    [Theory]
    [InlineData("sy_8", "large", "model")]
    [InlineData("sy_ore", "small", "size")]
    public async Task Create_RemixOfASizeThatIsNotIts_Is400(string model, string size, string field)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(
            "/nf/create", Bodies.With(Bodies.With(Bodies.Remix(), "model", model), "size", size));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Create_RemixOfADeletedPost_Is404()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var post = await simulator.PublishAsync(await simulator.DraftAsync());
        await simulator.BeginAsync("/nf/create", Bodies.With(Bodies.Remix(), "remix_target_id", post));
        using var deleted = await simulator.DeleteAsync($"/project_y/post/{post}");

        using var response = await simulator.PostAsync("/nf/create", Bodies.With(Bodies.Remix(), "remix_target_id", post));

        await response.ShouldBeErrorAsync(404, "not_found");
    }

    [Theory]
    [InlineData("remix_target_id", "\"s_0123456789ABCDEF0123456789abcdef\"")]
    [InlineData("remix_target_id", "\"s_0123456789abcdef0123456789abcdef\\n\"")]
    [InlineData("remix_target_id", "\"https://sora.chatgpt.com/p/s_0123456789abcdef0123456789abcdef\"")]
    [InlineData("remix_target_id", "\"gen_0123456789abcdef0123456789abcdef\"")]
    [InlineData("style_id", "\"Anime\"")]
    [InlineData("remix_target_id", "\"s_1234\"")]
    [InlineData("remix_target_id", "null")]
    [InlineData("cameo_ids", "null")]
    [InlineData("cameo_ids", "[1]")]
    [InlineData("cameo_replacements", "[]")]
    [InlineData("cameo_replacements", null)]
    [InlineData("size", "\"small\"")]
    public async Task Create_BrokenRemix_Is400(string field, string? value)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/nf/create", Bodies.Broken(Bodies.Remix(), field, value));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe(field);
    }

    [Theory]
    [InlineData("kind", "\"image\"")]
    [InlineData("prompt", "null")]
    [InlineData("prompt", null)]
    [InlineData("orientation", "\"square\"")]
    [InlineData("orientation", null)]
    [InlineData("size", "\"medium\"")]
    [InlineData("n_frames", "301")]
    [InlineData("n_frames", "\"300\"")]
    [InlineData("n_frames", "300.5")]
    [InlineData("model", "\"sora-2\"")]
    [InlineData("inpaint_items", "null")]
    [InlineData("style_id", "\"baroque\"")]
    [InlineData("style_id", "\"\"")]
    [InlineData("style_id", null)]
    [InlineData("seconds", "10")]
    public async Task Create_WithOneThingWrong_Is400AndSaysWhich(string field, string? value)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/nf/create", Bodies.Broken(Bodies.Video(), field, value));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe(field);
        (await simulator.TaskCountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("kind", "\"image\"")]
    [InlineData("kind", null)]
    [InlineData("upload_id", "7")]
    [InlineData("upload_media_id", "\"upload_00\"")]
    public async Task Create_WithABrokenItem_Is400(string field, string? value)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = Bodies.VideoOf(await simulator.UploadAsync());
        Bodies.Broken(body["inpaint_items"]![0]!.AsObject(), field, value);

        using var response = await simulator.PostAsync("/nf/create", body);

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString()!.ShouldEndWith(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"kind\"")]
    [InlineData("{\"kind\":\"video\",\"kind\":\"video\"}")]
    [InlineData("{\"prompt\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    public async Task Create_WithABodyThatIsNoObject_Is400(string body)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/nf/create", new StringContent(body, Encoding.UTF8, "application/json"));

        await response.ShouldBeErrorAsync(400, "invalid_request");
    }

    [Fact]
    public async Task Create_WithABodyThatIsNoUtf8_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = new ByteArrayContent([.. "{\"prompt\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);
        body.Headers.ContentType = new("application/json");

        using var response = await simulator.PostAsync("/nf/create", body);

        await response.ShouldBeErrorAsync(400, "invalid_request");
    }

    [Fact]
    public async Task Create_WithABodyBeyondMeasure_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/nf/create", Bodies.Video(new string('a', 2_000_000)));

        await response.ShouldBeErrorAsync(400, "invalid_request");
    }

    [Fact]
    public async Task Create_AsPlainText_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/nf/create", new StringContent(Bodies.Video().ToJsonString(), Encoding.UTF8, "text/plain"));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("content-type");
    }

    [Theory]
    [InlineData("/nf/create", null)]
    [InlineData("/nf/create", "short")]
    [InlineData("/nf/create", "123456789012345678901")]
    [InlineData("/nf/create", "with-a-dash")]
    [InlineData("/video_gen", null)]
    public async Task Create_WithoutASentinelOfTheRightShape_Is400(string path, string? sentinel)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(path, path is "/nf/create" ? Bodies.Video() : Bodies.Image(), sentinel: sentinel);

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("openai-sentinel-token");
    }

    [Theory]
    [InlineData("model", "\"sy_ore\"")]
    [InlineData("size", "\"large\"")]
    [InlineData("n_frames", "750")]
    public async Task Create_BeyondThePlan_Is403(string field, string value)
    {
        await using var simulator = await TestSimulator.StartAsync(
            options => options.Accounts["plus-token"] = new() { Plan = "chatgpt_plus" });
        var body = Bodies.Broken(Bodies.Video(), field, value);

        using var refused = await simulator.PostAsync("/nf/create", body, "plus-token");

        (await refused.ShouldBeErrorAsync(403, "plan_required")).GetProperty("param").GetString().ShouldBe(field);
        await simulator.BeginAsync("/nf/create", body, "pro-token");
    }

    [Fact]
    public async Task Create_OverTheLimit_Is429UntilOneEnds()
    {
        await using var simulator = await TestSimulator.StartAsync(options =>
        {
            options.DraftLag = TimeSpan.FromSeconds(100);
            options.Accounts[TestSimulator.Token] = new() { VideoLimit = 1 };
        });
        await simulator.BeginVideoAsync();

        using (var second = await simulator.PostAsync("/nf/create", Bodies.Video()))
        {
            await second.ShouldBeErrorAsync(429, "too_many_concurrent_tasks");
        }

        simulator.Time.Advance(10);
        await simulator.BeginVideoAsync();
    }
}
