using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Videos;

public sealed class VideoEndpointsTests
{
    [Fact]
    public async Task Create_FromWords_IsPendingThenADraft()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var id = await simulator.BeginVideoAsync();
        id.ShouldStartWith("task_");

        var first = await OnlyPendingAsync(simulator);
        first.ShouldHaveExactly("id", "status", "progress_pct");
        first.GetProperty("id").GetString().ShouldBe(id);
        first.GetProperty("progress_pct").ValueKind.ShouldBe(JsonValueKind.Null);

        simulator.Time.Advance(7.5);
        (await OnlyPendingAsync(simulator)).GetProperty("progress_pct").GetDouble().ShouldBe(0.75, 0.001);
        (await DraftsAsync(simulator)).ShouldBeEmpty();

        simulator.Time.Advance(2.5);
        (await simulator.ReadAsync("/nf/pending/v2")).GetArrayLength().ShouldBe(0);
        var draft = (await DraftsAsync(simulator)).ShouldHaveSingleItem();
        draft.ShouldHaveExactly("id", "task_id", "kind", "reason_str", "markdown_reason_str", "url", "downloadable_url");
        draft.GetProperty("id").GetString()!.ShouldStartWith("gen_");
        draft.GetProperty("task_id").GetString().ShouldBe(id);
        draft.GetProperty("kind").GetString().ShouldBe("sora_draft");
        draft.GetProperty("reason_str").ValueKind.ShouldBe(JsonValueKind.Null);
        draft.GetProperty("downloadable_url").GetString()!.ShouldStartWith($"{simulator.Origin}files/");
    }

    [Fact]
    public async Task Create_FromOwnUpload_IsAccepted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var upload = await simulator.UploadAsync();

        (await simulator.BeginAsync("/nf/create", Bodies.VideoOf(upload))).ShouldStartWith("task_");
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

        (await simulator.BeginAsync("/nf/create", Bodies.Remix())).ShouldStartWith("task_");
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
        (await simulator.ControlReadAsync("/tasks")).GetArrayLength().ShouldBe(0);
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

    [Fact]
    public async Task Drafts_WithLimit_GivesThatManyLatestFirst()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var ids = new List<string>();
        for (var i = 0; i < 18; i++)
        {
            ids.Insert(0, await simulator.BeginVideoAsync());
            simulator.Time.Advance(1);
        }

        simulator.Time.Advance(10);

        (await DraftIdsAsync(simulator, "")).ShouldBe(ids.Take(15));
        (await DraftIdsAsync(simulator, "?limit=1")).ShouldBe(ids.Take(1));
        (await DraftIdsAsync(simulator, "?limit=50")).ShouldBe(ids);
    }

    [Fact]
    public async Task Drafts_OfTasksOfDifferentLengths_AreInOrderOfTheirEnds()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var slow = await simulator.BeginVideoAsync();
        using var options = await simulator.ControlAsync(HttpMethod.Put, "/options", new JsonObject { ["seconds"] = "3" });
        var fast = await simulator.BeginVideoAsync();

        simulator.Time.Advance(20);

        (await DraftIdsAsync(simulator, "")).ShouldBe([slow, fast]);
    }

    [Fact]
    public async Task Lists_WithLags_ShowATaskLateAndADraftLate()
    {
        await using var simulator = await TestSimulator.StartAsync(options =>
        {
            options.CreateLag = TimeSpan.FromSeconds(2);
            options.DraftLag = TimeSpan.FromSeconds(5);
        });
        await simulator.BeginVideoAsync();

        (await CountsAsync(simulator)).ShouldBe((0, 0));
        simulator.Time.Advance(2);
        (await CountsAsync(simulator)).ShouldBe((1, 0));
        simulator.Time.Advance(8);
        (await CountsAsync(simulator)).ShouldBe((0, 0));
        simulator.Time.Advance(5);
        (await CountsAsync(simulator)).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData("violation", "sora_content_violation", true)]
    [InlineData("task_rejected", "sora_content_violation", true)]
    [InlineData("task_failed", "sora_error", false)]
    [InlineData("no_url", "sora_draft", false)]
    public async Task Drafts_OfATaskThatCameToNothing_HaveNoLink(string fault, string kind, bool withReason)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(new JsonObject { ["kind"] = fault });
        await simulator.BeginVideoAsync();
        simulator.Time.Advance(10);

        var draft = (await DraftsAsync(simulator)).ShouldHaveSingleItem();

        draft.GetProperty("kind").GetString().ShouldBe(kind);
        draft.GetProperty("url").ValueKind.ShouldBe(JsonValueKind.Null);
        draft.GetProperty("downloadable_url").ValueKind.ShouldBe(JsonValueKind.Null);
        string.IsNullOrWhiteSpace(draft.GetProperty("reason_str").GetString()).ShouldBe(!withReason);
    }

    private static async Task<JsonElement> OnlyPendingAsync(TestSimulator simulator) =>
        (await simulator.ReadAsync("/nf/pending/v2")).EnumerateArray().ShouldHaveSingleItem();

    private static async Task<JsonElement[]> DraftsAsync(TestSimulator simulator, string query = "")
    {
        var drafts = await simulator.ReadAsync("/project_y/profile/drafts" + query);
        drafts.ShouldHaveExactly("items");
        return [.. drafts.GetProperty("items").EnumerateArray()];
    }

    private static async Task<IEnumerable<string>> DraftIdsAsync(TestSimulator simulator, string query) =>
        (await DraftsAsync(simulator, query)).Select(draft => draft.GetProperty("task_id").GetString()!);

    private static async Task<(int Pending, int Drafts)> CountsAsync(TestSimulator simulator) =>
        ((await simulator.ReadAsync("/nf/pending/v2")).GetArrayLength(), (await DraftsAsync(simulator)).Length);
}
