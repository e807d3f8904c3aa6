using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Images;

public sealed class ImageEndpointsTests
{
    [Fact]
    public async Task Create_FromWords_IsListedToItsEnd()
    {
        await using var simulator = await TestSimulator.StartAsync();

        var id = await simulator.BeginImageAsync();
        id.ShouldStartWith("task_");

        var first = await OnlyTaskAsync(simulator);
        first.ShouldHaveExactly("id", "status", "progress_pct", "generations");
        first.GetProperty("id").GetString().ShouldBe(id);
        first.GetProperty("status").GetString().ShouldBe("queued");
        first.GetProperty("progress_pct").ValueKind.ShouldBe(JsonValueKind.Null);
        first.GetProperty("generations").GetArrayLength().ShouldBe(0);

        simulator.Time.Advance(4);
        var later = await OnlyTaskAsync(simulator);
        later.GetProperty("status").GetString().ShouldBe("processing");
        later.GetProperty("progress_pct").GetDouble().ShouldBe(0.4, 0.001);

        simulator.Time.Advance(6);
        var done = await OnlyTaskAsync(simulator);
        done.ShouldHaveExactly("id", "status", "progress_pct", "generations");
        done.GetProperty("status").GetString().ShouldBe("succeeded");
        var generation = done.GetProperty("generations").EnumerateArray().ShouldHaveSingleItem();
        generation.ShouldHaveExactly("url");
        generation.GetProperty("url").GetString()!.ShouldStartWith($"{simulator.Origin}files/");
    }

    [Fact]
    public async Task Create_FromOwnUpload_IsAccepted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var upload = await simulator.UploadAsync();

        (await simulator.BeginAsync("/video_gen", Bodies.ImageOf(upload))).ShouldStartWith("task_");
    }

    [Fact]
    public async Task Create_FromUploadOfAnother_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var upload = await simulator.UploadAsync("other-token");

        using var response = await simulator.PostAsync("/video_gen", Bodies.ImageOf(upload));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("upload_media_id");
    }

    [Fact]
    public async Task Create_RemixWithoutPictureOrComposeWithOne_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var upload = await simulator.UploadAsync();

        using var remix = await simulator.PostAsync("/video_gen", Bodies.With(Bodies.Image(), "operation", "remix"));
        using var compose = await simulator.PostAsync("/video_gen", Bodies.With(Bodies.ImageOf(upload), "operation", "simple_compose"));

        await remix.ShouldBeErrorAsync(400, "invalid_request");
        await compose.ShouldBeErrorAsync(400, "invalid_request");
    }

    [Theory]
    [InlineData("type", "\"video_gen\"")]
    [InlineData("type", null)]
    [InlineData("operation", "\"extend\"")]
    [InlineData("prompt", "7")]
    [InlineData("prompt", null)]
    [InlineData("width", "\"360\"")]
    [InlineData("width", "360.5")]
    [InlineData("width", "0")]
    [InlineData("height", "100000")]
    [InlineData("height", null)]
    [InlineData("n_variants", "2")]
    [InlineData("n_frames", "300")]
    [InlineData("inpaint_items", "{}")]
    [InlineData("inpaint_items", null)]
    [InlineData("inpaint_items", "[\"upload_1\"]")]
    [InlineData("size", "\"small\"")]
    public async Task Create_WithOneThingWrong_Is400AndSaysWhich(string field, string? value)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/video_gen", Bodies.Broken(Bodies.Image(), field, value));

        var error = await response.ShouldBeErrorAsync(400, "invalid_request");
        error.GetProperty("param").GetString().ShouldBe(field);
        (await simulator.TaskCountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("type", "\"upload\"")]
    [InlineData("frame_index", "1")]
    [InlineData("frame_index", null)]
    [InlineData("upload_media_id", "\"upload_00\"")]
    [InlineData("upload_id", "\"upload_00\"")]
    public async Task Create_WithABrokenItem_Is400(string field, string? value)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = Bodies.ImageOf(await simulator.UploadAsync());
        Bodies.Broken(body["inpaint_items"]![0]!.AsObject(), field, value);

        using var response = await simulator.PostAsync("/video_gen", body);

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString()!.ShouldEndWith(field);
    }

    [Fact]
    public async Task List_WithLimit_GivesThatManyNewestFirst()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var ids = new List<string>();
        for (var i = 0; i < 25; i++)
        {
            ids.Insert(0, await simulator.BeginImageAsync());
        }

        (await IdsAsync(simulator, "")).ShouldBe(ids.Take(20));
        (await IdsAsync(simulator, "?limit=3")).ShouldBe(ids.Take(3));
        (await IdsAsync(simulator, "?limit=100")).ShouldBe(ids);
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=-1")]
    [InlineData("?limit=many")]
    [InlineData("?limit=")]
    [InlineData("?limit=1&limit=2")]
    [InlineData("?limit=99999999999")]
    [InlineData("?offset=1")]
    public async Task List_WithBrokenQuery_Is400(string query)
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.GetAsync("/v2/recent_tasks" + query);

        await response.ShouldBeErrorAsync(400, "invalid_request");
    }

    [Theory]
    [InlineData("violation", "failed", "error_message")]
    [InlineData("task_failed", "failed", "error_message")]
    [InlineData("task_rejected", "rejected", "failure_reason")]
    public async Task List_OfATaskThatCameToNothing_SaysWhy(string fault, string status, string field)
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(new JsonObject { ["kind"] = fault });
        await simulator.BeginImageAsync();
        simulator.Time.Advance(10);

        var task = await OnlyTaskAsync(simulator);

        task.ShouldHaveExactly("id", "status", "progress_pct", "generations", field);
        task.GetProperty("status").GetString().ShouldBe(status);
        task.GetProperty(field).GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task List_OfASuccessWithoutLink_HasNoGeneration()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(new JsonObject { ["kind"] = "no_url" });
        await simulator.BeginImageAsync();
        simulator.Time.Advance(10);

        var task = await OnlyTaskAsync(simulator);

        task.GetProperty("status").GetString().ShouldBe("succeeded");
        task.GetProperty("generations").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Create_OverTheLimit_Is429UntilOneEnds()
    {
        await using var simulator = await TestSimulator.StartAsync(
            options => options.Accounts[TestSimulator.Token] = new() { ImageLimit = 2 });
        await simulator.BeginImageAsync();
        await simulator.BeginImageAsync();

        using (var third = await simulator.PostAsync("/video_gen", Bodies.Image()))
        {
            await third.ShouldBeErrorAsync(429, "too_many_concurrent_tasks");
        }

        await simulator.BeginVideoAsync();
        simulator.Time.Advance(10);
        await simulator.BeginImageAsync();
    }

    private static async Task<JsonElement> OnlyTaskAsync(TestSimulator simulator)
    {
        var list = await simulator.ReadAsync("/v2/recent_tasks?limit=20");
        list.ShouldHaveExactly("task_responses");
        return list.GetProperty("task_responses").EnumerateArray().ShouldHaveSingleItem();
    }

    private static async Task<IEnumerable<string>> IdsAsync(TestSimulator simulator, string query) =>
        (await simulator.ReadAsync("/v2/recent_tasks" + query)).GetProperty("task_responses").EnumerateArray()
            .Select(task => task.GetProperty("id").GetString()!);
}
