using System.Text;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Videos;

/// <summary>What is made of what servers say of their tasks.</summary>
public sealed class VideoPollTests
{
    [Theory]
    [InlineData("""{"status":"queued","progress":0}""", 0.0)]
    [InlineData("""{"status":"in_progress","progress":42}""", 0.42)]
    [InlineData("""{"status":"in_progress","progress":250}""", 1.0)]
    [InlineData("""{"status":"in_progress","progress":-3}""", 0.0)]
    [InlineData("""{"status":"IN_QUEUE"}""", null)]
    [InlineData("""{"status":"processing","progress":"half"}""", null)]
    [InlineData("""{"status":"unknown"}""", null)]
    [InlineData("""{"status":"dancing"}""", null)]
    [InlineData("""{"status":7}""", null)]
    [InlineData("{}", null)]
    public async Task Task_WithoutAnEnd_IsRunning(string body, double? progress) =>
        (await ReportAsync(body)).ShouldBe(new TaskReport.Running(progress));

    [Theory]
    [InlineData("completed")]
    [InlineData("COMPLETED")]
    [InlineData("succeeded")]
    [InlineData("succeed")]
    [InlineData("Success")]
    [InlineData("done")]
    public async Task Task_WithoutAWordOfItsResult_HasItWhereTheDialectSays(string status)
    {
        var report = (await ReportAsync($$"""{"id":"other","status":"{{status}}"}""")).ShouldBeOfType<TaskReport.Succeeded>();

        (report.Result, report.Cost).ShouldBe(("task/1", (decimal?)null));
        report.Links.ShouldHaveSingleItem().ShouldEndWith("/backend/videos/task%2F1/content");
    }

    [Theory]
    [InlineData("""{"url":"https://a.example/u","video_url":"https://a.example/v","metadata":{"url":"m"}}""", "https://a.example/u")]
    [InlineData("""{"url":null,"video_url":"https://a.example/v","output":{"url":"o"}}""", "https://a.example/v")]
    [InlineData("""{"output":{"url":"https://a.example/o"},"metadata":{"url":"m"}}""", "https://a.example/o")]
    [InlineData("""{"outputs":{"video_url":"https://a.example/p","cost":0.4}}""", "https://a.example/p")]
    [InlineData("""{"metadata":{"url":"https://a.example/m?x=1&y=%2F"}}""", "https://a.example/m?x=1&y=%2F")]
    [InlineData("""{"url":"/files/a.mp4"}""", "/files/a.mp4")]
    [InlineData("""{"url":"files/a.mp4"}""", "/backend/files/a.mp4")]
    [InlineData("""{"url":"s3://bucket/a.mp4","video_url":"file:///etc/passwd","output":{"url":"https://a.example/o"}}""", "https://a.example/o")]
    [InlineData("""{"url":17,"video_url":"","output":"x","outputs":[],"metadata":{"url":{}}}""", "/backend/videos/task%2F1/content")]
    [InlineData("""{"url":"javascript:alert(1)"}""", "/backend/videos/task%2F1/content")]
    public async Task Result_IsTheFirstThatCanBeFetched(string members, string link)
    {
        var report = await ReportAsync($$"""{"status":"completed",{{members[1..]}}""");

        report.ShouldBeOfType<TaskReport.Succeeded>().Links.ShouldHaveSingleItem().ShouldMatch($"^(http://127.0.0.1:[0-9]+)?{System.Text.RegularExpressions.Regex.Escape(link)}$");
    }

    [Theory]
    [InlineData("""{"usage":{"cost":0.32}}""", "0.32")]
    [InlineData("""{"usage":{"cost":0}}""", "0")]
    [InlineData("""{"cost":0.4}""", "0.4")]
    [InlineData("""{"outputs":{"cost":1.25}}""", "1.25")]
    [InlineData("""{"cost":20000}""", "20000")]
    [InlineData("""{"usage":{"cost":"cheap"},"cost":{}}""", null)]
    [InlineData("""{"usage":{"cost":-1}}""", null)]
    [InlineData("""{"usage":{"cost":1e400}}""", null)]
    [InlineData("""{"usage":{"duration_seconds":8}}""", null)]
    [InlineData("""{"usage":[]}""", null)]
    public async Task Cost_IsANumberOrNone(string members, string? cost)
    {
        var report = await ReportAsync($$"""{"status":"completed",{{members[1..]}}""");

        report.Cost.ShouldBe(cost is null ? null : decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""{"status":"failed","error":{"code":"generation_failed","message":"Out of memory"}}""", Cause.TaskFailed, "Out of memory")]
    [InlineData("""{"status":"failed","error":{"code":400,"message":"Bad frames"}}""", Cause.TaskFailed, "Bad frames")]
    [InlineData("""{"status":"failed","error":{"code":400}}""", Cause.TaskFailed, "400")]
    [InlineData("""{"status":"error","error":"the worker died"}""", Cause.TaskFailed, "the worker died")]
    [InlineData("""{"status":"failed","error":{"message":"Flagged by our moderation system"}}""", Cause.Content, "Flagged by our moderation system")]
    [InlineData("""{"status":"failed","error":{"code":"content_policy_violation","message":"No"}}""", Cause.Content, "No")]
    [InlineData("""{"status":"CANCELLED"}""", Cause.TaskFailed, "CANCELLED")]
    [InlineData("""{"status":"expired","error":null}""", Cause.TaskFailed, "expired")]
    [InlineData("""{"status":"deleted","error":[]}""", Cause.TaskFailed, "deleted")]
    public async Task Task_ThatHasFailed_SaysWhy(string body, Cause cause, string text) =>
        (await ReportAsync(body)).ShouldBe(new TaskReport.Failed(new Refusal(cause, text)));

    [Fact]
    public async Task Status_OfTheDialectsOwn_IsUnderstood()
    {
        const string own = """{"Videos":{"statusWords":{"baked":"completed","burnt":"failed","done":"running"}}}""";
        (await ReportAsync("""{"status":"Baked"}""", own)).ShouldBeOfType<TaskReport.Succeeded>();
        (await ReportAsync("""{"status":"burnt"}""", own)).ShouldBeOfType<TaskReport.Failed>();
        (await ReportAsync("""{"status":"done"}""", own)).ShouldBeOfType<TaskReport.Running>();
    }

    [Theory]
    [InlineData(404, """{"detail":"Video not found"}""")]
    [InlineData(404, "")]
    [InlineData(410, """{"error":{"message":"Expired"}}""")]
    public async Task Task_ThatIsNotKnown_IsGone(int status, string body)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, body);
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        (await scene.PollAsync("t")).ShouldBeOfType<PollOutcome.Answered>().Tasks["t"].ShouldBe(new TaskReport.Gone());
    }

    [Theory]
    [InlineData(200, "<html>hello</html>", Cause.BadAnswer)]
    [InlineData(200, """{"status":"compl""", Cause.BadAnswer)]
    [InlineData(200, "[]", Cause.BadAnswer)]
    [InlineData(200, "", Cause.BadAnswer)]
    [InlineData(404, "<html>no such page</html>", Cause.BadAnswer)]
    [InlineData(400, """{"detail":"Invalid id"}""", Cause.BadAnswer)]
    [InlineData(405, """{"detail":"Method Not Allowed"}""", Cause.BadAnswer)]
    [InlineData(422, """{"error":{"message":"The model does not exist","param":"model"}}""", Cause.BadAnswer)]
    [InlineData(401, """{"error":{"message":"Key sk-of-the-test-account is dead"}}""", Cause.Unauthorized)]
    [InlineData(429, """{"error":{"message":"Slow down"}}""", Cause.RateLimit)]
    [InlineData(502, "<html>Bad gateway</html>", Cause.Unavailable)]
    public async Task Answer_ThatTellsNothingOfTheTask_ConcludesNothing(int status, string body, Cause cause)
    {
        await using var upstream = await StandIn.AnsweringAsync(status, body, body.StartsWith('<') ? "text/html" : "application/json");
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        var refusal = (await scene.PollAsync("t")).ShouldBeOfType<PollOutcome.Refused>().Refusal;

        refusal.Cause.ShouldBe(cause);
        refusal.Message.ShouldNotContain(OpenAiScene.Key);
    }

    [Fact]
    public async Task Tasks_AreAskedAfterEachOnTheirOwn_AndOneDoesNotHideTheOthers()
    {
        await using var upstream = await StandIn.StartAsync(context => context.Request.Path.Value!.Split('/')[^1] switch
        {
            "broken" => StandIn.WriteAsync(context, 500, "oh"u8.ToArray(), "text/plain"),
            var task => StandIn.WriteAsync(context, 200, Encoding.UTF8.GetBytes($$"""{"id":"{{task}}","status":"queued"}"""), "application/json"),
        });
        await using var scene = new OpenAiScene(upstream.BaseAddress);
        string[] tasks = [.. Enumerable.Range(0, 30).Select(number => $"t{number}")];

        var answered = (await scene.PollAsync([.. tasks, "broken"])).ShouldBeOfType<PollOutcome.Answered>();

        answered.Tasks.Keys.ShouldBe(tasks, ignoreOrder: true);
        answered.Hindered.ShouldBeNull();
        upstream.Calls.Count.ShouldBe(31);
        upstream.Calls.ShouldAllBe(call => call.Method == "GET" && call.Headers["Authorization"] == $"Bearer {OpenAiScene.Key}");
    }

    [Fact]
    public async Task Tasks_SomeOfWhichAreRefusedForThePace_AreReported_WithTheGravestRefusal()
    {
        await using var upstream = await StandIn.StartAsync(context =>
        {
            var task = context.Request.Path.Value!.Split('/')[^1];
            context.Response.Headers.RetryAfter = task == "slow" ? "40" : default;
            return task switch
            {
                "slow" => StandIn.WriteAsync(context, 429, """{"error":{"message":"Slow down"}}"""u8.ToArray(), "application/json"),
                "full" => StandIn.WriteAsync(context, 503, """{"error":{"message":"Over capacity"}}"""u8.ToArray(), "application/json"),
                _ => StandIn.WriteAsync(context, 200, """{"status":"queued"}"""u8.ToArray(), "application/json"),
            };
        });
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        var answered = (await scene.PollAsync("full", "well", "slow")).ShouldBeOfType<PollOutcome.Answered>();

        answered.Tasks.Keys.ShouldBe(["well"]);
        answered.Hindered.ShouldBe(new Refusal(Cause.RateLimit, "Slow down", TimeSpan.FromSeconds(40)));
        (await scene.PollAsync("full", "slow")).ShouldBe(new PollOutcome.Refused(answered.Hindered!));
    }

    [Fact]
    public async Task Nothing_AskedAfter_NeedsNoCall()
    {
        await using var upstream = await StandIn.AnsweringAsync(200, "{}");
        await using var scene = new OpenAiScene(upstream.BaseAddress);

        (await scene.PollAsync()).ShouldBeOfType<PollOutcome.Answered>().Tasks.ShouldBeEmpty();
        upstream.Calls.ShouldBeEmpty();
    }

    private static async Task<TaskReport> ReportAsync(string body, string own = "{}")
    {
        await using var upstream = await StandIn.AnsweringAsync(200, body);
        await using var scene = new OpenAiScene(upstream.BaseAddress, own: own);
        var answered = (await scene.PollAsync("task/1")).ShouldBeOfType<PollOutcome.Answered>();
        upstream.Calls.ShouldHaveSingleItem().Target.ShouldBe("/backend/videos/task%2F1");
        return answered.Tasks["task/1"];
    }
}
