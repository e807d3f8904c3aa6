using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Videos;

public sealed class StoryboardTests
{
    private const string Path = "/nf/create/storyboard";

    public static TheoryData<string> Keys() => [.. Bodies.Storyboard().Select(field => field.Key)];

    [Fact]
    public async Task Storyboard_WithAllKeys_BecomesADraft()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var task = await simulator.BeginAsync(Path, Bodies.Storyboard());

        (await simulator.ReadAsync("/nf/pending/v2")).EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(task);
        simulator.Time.Advance(10);
        var draft = (await simulator.ReadAsync("/project_y/profile/drafts")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        draft.GetProperty("task_id").GetString().ShouldBe(task);
        (await simulator.Http.GetByteArrayAsync(draft.GetProperty("downloadable_url").GetString())).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Storyboard_FromAPictureInTheLargeSize_IsAccepted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var item = new JsonObject { ["kind"] = "upload", ["upload_id"] = await simulator.UploadAsync() };
        var body = Bodies.With(Bodies.Storyboard(), "inpaint_items", new JsonArray(item));

        await simulator.BeginAsync(Path, Bodies.With(Bodies.With(body, "size", "large"), "model", "sy_ore"));

        (await simulator.ControlReadAsync("/tasks"))[0].GetProperty("width").GetInt32().ShouldBe(1280);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Storyboard_WithoutOneKey_Is400AndSaysWhich(string key)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(Path, Bodies.Broken(Bodies.Storyboard(), key, json: null));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe(key);
    }

    [Theory]
    [InlineData("title", "null")]
    [InlineData("style_id", "\"baroque\"")]
    [InlineData("storyboard_id", "\"sb_1\"")]
    [InlineData("remix_target_id", "\"s_0123456789abcdef0123456789abcdef\"")]
    [InlineData("metadata", "{}")]
    [InlineData("cameo_ids", "[]")]
    [InlineData("cameo_replacements", "{}")]
    [InlineData("audio_caption", "\"\"")]
    [InlineData("n_frames", "600")]
    [InlineData("shots", "[]")]
    public async Task Storyboard_WithOneThingWrong_Is400AndSaysWhich(string field, string value)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(Path, Bodies.Broken(Bodies.Storyboard(), field, value));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Storyboard_WithoutSentinel_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync(Path, Bodies.Storyboard(), sentinel: null);

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("openai-sentinel-token");
    }

    [Fact]
    public async Task Storyboard_BeyondThePlan_Is403()
    {
        await using var simulator = await TestSimulator.StartAsync(
            options => options.Accounts["plus-token"] = new() { Plan = "chatgpt_plus" });

        using var response = await simulator.PostAsync(Path, Bodies.With(Bodies.Storyboard(), "model", "sy_ore"), "plus-token");

        await response.ShouldBeErrorAsync(403, "plan_required");
    }

    [Fact]
    public async Task Storyboard_FatedToAViolation_EndsAsOne()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("violation", "endpoint", "POST /nf/create/storyboard"));
        await simulator.BeginVideoAsync();
        await simulator.BeginAsync(Path, Bodies.Storyboard());

        (await simulator.ControlReadAsync("/tasks")).EnumerateArray().Select(task => task.GetProperty("outcome").GetString())
            .ShouldBe(["succeeded", "violation"], ignoreOrder: true);
    }
}
