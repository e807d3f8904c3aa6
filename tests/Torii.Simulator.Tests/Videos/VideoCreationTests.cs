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

    [Theory]
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
            await second.ShouldBeErrorAsync(429, "rate_limit_exceeded");
        }

        simulator.Time.Advance(10);
        await simulator.BeginVideoAsync();
    }
}
