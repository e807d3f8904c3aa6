using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Settings;

namespace Torii.Simulator.Tests.Control;

public sealed class ControlTests
{
    [Fact]
    public async Task Record_OfAJsonCall_HasEverythingButTheToken()
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.Accounts[TestSimulator.Token] = new() { Name = "ada" });
        await simulator.BeginVideoAsync("a quiet harbour");
        await simulator.ReadAsync("/project_y/profile/drafts?limit=3");

        var calls = (await simulator.ControlReadAsync("/record")).EnumerateArray().ToArray();

        calls.Length.ShouldBe(2);
        calls[0].ShouldHaveExactly("at", "account", "endpoint", "method", "path", "headers", "body", "status", "fault");
        calls[0].GetProperty("account").GetString().ShouldBe("ada");
        calls[0].GetProperty("endpoint").GetString().ShouldBe("POST /nf/create");
        calls[0].GetProperty("body").GetProperty("prompt").GetString().ShouldBe("a quiet harbour");
        calls[0].GetProperty("headers").GetProperty("openai-sentinel-token").GetString().ShouldBe(TestSimulator.Sentinel);
        calls[0].GetProperty("status").GetInt32().ShouldBe(200);
        calls[1].GetProperty("path").GetString().ShouldBe("/backend/project_y/profile/drafts?limit=3");
        calls[1].GetProperty("body").ValueKind.ShouldBe(JsonValueKind.Null);
        calls.ShouldAllBe(call => !call.GetRawText().Contains(TestSimulator.Token));
    }

    [Fact]
    public async Task Record_OfStruckAndRefusedCalls_SaysSo()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(new JsonObject { ["kind"] = "answer_lost" });
        await Should.ThrowAsync<HttpRequestException>(() => simulator.PostAsync("/nf/create", Bodies.Video()));
        using var refused = await simulator.GetAsync("/me", token: null);
        using var broken = await simulator.PostAsync("/nf/create", new StringContent("{", null, "application/json"));

        var calls = (await simulator.ControlReadAsync("/record")).EnumerateArray().ToArray();

        calls[0].GetProperty("fault").GetString().ShouldBe("answer_lost");
        calls[0].GetProperty("status").ValueKind.ShouldBe(JsonValueKind.Null);
        calls[1].GetProperty("account").ValueKind.ShouldBe(JsonValueKind.Null);
        calls[1].GetProperty("status").GetInt32().ShouldBe(401);
        calls[2].GetProperty("body").ValueKind.ShouldBe(JsonValueKind.Null);
        calls[2].GetProperty("status").GetInt32().ShouldBe(400);
    }

    [Fact]
    public async Task Record_Filtered_GivesOnlyThose()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.BeginVideoAsync(token: "token-aaaaaa");
        await simulator.BeginVideoAsync(token: "token-bbbbbb");
        await simulator.ReadAsync("/me", "token-aaaaaa");

        (await simulator.ControlReadAsync("/record?endpoint=POST%20/nf/create")).GetArrayLength().ShouldBe(2);
        (await simulator.ControlReadAsync("/record?account=aaaaaa")).GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Summary_CountsCallsAndTasksUntilCleared()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.BeginVideoAsync(token: "token-aaaaaa");
        await simulator.BeginVideoAsync(token: "token-aaaaaa");
        await simulator.BeginImageAsync(token: "token-bbbbbb");
        using var unknown = await simulator.GetAsync("/nothing");

        var summary = await simulator.ControlReadAsync("/record/summary");

        summary.ShouldHaveExactly("total", "calls", "tasks");
        summary.GetProperty("total").GetInt32().ShouldBe(4);
        summary.GetProperty("calls").GetProperty("POST /nf/create").GetInt32().ShouldBe(2);
        summary.GetProperty("calls").GetProperty("unknown").GetInt32().ShouldBe(1);
        summary.GetProperty("tasks").GetProperty("aaaaaa").GetProperty("video").GetInt32().ShouldBe(2);
        summary.GetProperty("tasks").GetProperty("bbbbbb").GetProperty("image").GetInt32().ShouldBe(1);

        using var cleared = await simulator.ControlAsync(HttpMethod.Delete, "/record");
        (await simulator.ControlReadAsync("/record/summary")).GetProperty("total").GetInt32().ShouldBe(0);
        (await simulator.ControlReadAsync("/record")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Record_OfCountsOnly_KeepsNoCalls()
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.Record = RecordMode.Counts);
        await simulator.BeginVideoAsync();

        (await simulator.ControlReadAsync("/record")).GetArrayLength().ShouldBe(0);
        (await simulator.ControlReadAsync("/record/summary")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Tasks_TellWhatWasMadeForWhom()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var video = await simulator.BeginVideoAsync("a quiet harbour", "token-aaaaaa");
        simulator.Time.Advance(1);
        await simulator.BeginImageAsync("a red kite", "token-bbbbbb");
        simulator.Time.Advance(9);

        var tasks = (await simulator.ControlReadAsync("/tasks")).EnumerateArray().ToArray();

        tasks.Select(task => task.GetProperty("kind").GetString()).ShouldBe(["video", "image"]);
        tasks[0].ShouldHaveExactly(
            "id", "generation_id", "account", "kind", "prompt", "width", "height", "seconds", "state", "outcome", "started", "ends");
        tasks[0].GetProperty("id").GetString().ShouldBe(video);
        tasks[0].GetProperty("account").GetString().ShouldBe("aaaaaa");
        tasks[0].GetProperty("prompt").GetString().ShouldBe("a quiet harbour");
        tasks[0].GetProperty("state").GetString().ShouldBe("succeeded");
        tasks[1].GetProperty("state").GetString().ShouldBe("processing");
        (await simulator.ControlReadAsync("/tasks?account=token-bbbbbb")).EnumerateArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Options_Changed_HoldForLaterTasksOnly()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.BeginVideoAsync();
        using var changed = await simulator.ControlAsync(
            HttpMethod.Put, "/options", new JsonObject { ["video_seconds"] = "2", ["record"] = "counts" });
        var options = await changed.ShouldBeJsonAsync();
        await simulator.BeginVideoAsync();

        options.ShouldHaveExactly(
            "image_seconds", "video_seconds", "character_seconds", "latency_ms", "create_lag_ms", "draft_lag_ms", "render", "record",
            "finalize", "post_changes_url", "token_seconds");
        options.GetProperty("image_seconds").GetString().ShouldBe("10");
        options.GetProperty("video_seconds").GetString().ShouldBe("2");
        options.GetProperty("record").GetString().ShouldBe("counts");
        simulator.Time.Advance(5);
        (await simulator.ControlReadAsync("/tasks")).EnumerateArray().Select(task => task.GetProperty("state").GetString())
            .ShouldBe(["processing", "succeeded"]);
    }

    [Theory]
    [InlineData("""{"seconds":"soon"}""")]
    [InlineData("""{"seconds":"5..2"}""")]
    [InlineData("""{"seconds":6}""")]
    [InlineData("""{"latency_ms":-1}""")]
    [InlineData("""{"render":"paint"}""")]
    [InlineData("""{"character_seconds":"-1"}""")]
    [InlineData("""{"finalize":"maybe"}""")]
    [InlineData("""{"post_changes_url":"yes"}""")]
    [InlineData("""{"pace":1}""")]
    [InlineData("""{"token_seconds":0}""")]
    public async Task Options_ThatMakeNoSense_AreRefusedWhole(string change)
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var body = new StringContent(change);

        using var response = await simulator.Http.PutAsync($"{simulator.Origin}simulator/options", body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await simulator.ControlReadAsync("/options")).GetProperty("video_seconds").GetString().ShouldBe("10");
    }

    [Theory]
    [InlineData("""{"plan":"chatgpt_gold"}""")]
    [InlineData("""{"plan":null}""")]
    [InlineData("""{"image_limit":-1}""")]
    [InlineData("""{"token":"x"}""")]
    [InlineData("""{"videos_left":-1}""")]
    [InlineData("""{"reset_seconds":0}""")]
    [InlineData("""{"session":""}""")]
    public async Task Account_ThatMakesNoSense_Is400(string settings)
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var body = new StringContent(settings);

        using var response = await simulator.Http.PutAsync($"{simulator.Origin}simulator/accounts/any-token", body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Account_Set_IsShownWithoutItsToken()
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var set = await simulator.ControlAsync(
            HttpMethod.Put, "/accounts/a%2Fsecret%2Ftoken", new JsonObject { ["name"] = "ada", ["plan"] = "chatgpt_team", ["video_limit"] = 3 });
        await set.ShouldBeJsonAsync();
        await simulator.BeginVideoAsync(token: "a/secret/token");

        var account = (await simulator.ControlReadAsync("/accounts")).EnumerateArray().ShouldHaveSingleItem();

        account.ShouldHaveExactly("id", "name", "plan", "image_limit", "video_limit", "revoked", "images", "videos", "username", "sora2", "videos_left", "tokens_issued");
        account.GetProperty("name").GetString().ShouldBe("ada");
        account.GetProperty("plan").GetString().ShouldBe("chatgpt_team");
        account.GetProperty("videos").GetInt32().ShouldBe(1);
        account.GetRawText().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("/record")]
    [InlineData("/tasks")]
    [InlineData("/options")]
    [InlineData("/characters")]
    [InlineData("/posts")]
    public async Task Control_SwitchedOff_IsNotThere(string path)
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.Control = false);
        await simulator.BeginVideoAsync();

        using var response = await simulator.ControlAsync(HttpMethod.Get, path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
