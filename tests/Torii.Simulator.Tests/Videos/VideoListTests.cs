using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Videos;

public sealed class VideoListTests
{
    [Fact]
    public async Task Create_FromWords_IsPendingThenADraft()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var id = await simulator.BeginVideoAsync();
        id.ShouldStartWith("gen_");

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
        draft.GetProperty("id").GetString()!.ShouldMatch("^gen_[0-9a-f]{32}$");
        draft.GetProperty("id").GetString().ShouldNotBe(id);
        draft.GetProperty("task_id").GetString().ShouldBe(id);
        draft.GetProperty("kind").GetString().ShouldBe("sora_draft");
        draft.GetProperty("reason_str").ValueKind.ShouldBe(JsonValueKind.Null);
        draft.GetProperty("downloadable_url").GetString()!.ShouldStartWith($"{simulator.Origin}files/");
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
