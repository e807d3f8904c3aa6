using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

public sealed class SoraPollTests : IAsyncDisposable
{
    private readonly TestProviders _providers = new();

    public static TheoryData<string, TaskReport> Images => new()
    {
        { """{"id":"t","status":"queued","progress_pct":null}""", new TaskReport.Running(null) },
        { """{"id":"t","status":"processing","progress_pct":0.42}""", new TaskReport.Running(0.42) },
        { """{"id":"t","status":"processing","progress_pct":7}""", new TaskReport.Running(1) },
        { """{"id":"t","status":"processing","progress_pct":"0.5"}""", new TaskReport.Running(null) },
        { """{"id":"t","status":"a word of tomorrow"}""", new TaskReport.Running(null) },
        { """{"id":"t"}""", new TaskReport.Running(null) },
        { """{"id":"t","status":["succeeded"]}""", new TaskReport.Running(null) },
        { """{"id":"t","status":"succeeded","progress_pct":1,"generations":[]}""", new TaskReport.Running(1) },
        { """{"id":"t","status":"succeeded","generations":[{"url":null},{"url":""},7,null]}""", new TaskReport.Running(null) },
        { """{"id":"t","status":"succeeded","generations":{"url":"https://x/"}}""", new TaskReport.Running(null) },
        { """{"id":"t","status":"failed","error_message":"It broke."}""", Failed(Cause.TaskFailed, "It broke.") },
        { """{"id":"t","status":"failed","failure_reason":"It broke."}""", Failed(Cause.TaskFailed, "It broke.") },
        { """{"id":"t","status":"failed","error_message":"This may violate our content policy."}""", Failed(Cause.Content, "This may violate our content policy.") },
        { """{"id":"t","status":"failed","error_message":"","failure_reason":"It broke."}""", Failed(Cause.TaskFailed, "It broke.") },
        { """{"id":"t","status":"failed","error_message":{"a":1}}""", Failed(Cause.TaskFailed, null) },
        { """{"id":"t","status":"rejected","failure_reason":"Not this."}""", Failed(Cause.Content, "Not this.") },
        { """{"id":"t","status":"needs_user_review"}""", Failed(Cause.Content, null) },
    };

    public static TheoryData<string, TaskReport> Drafts => new()
    {
        { """{"id":"gen_1","task_id":"t","kind":"sora_content_violation","url":"https://x/a"}""", Failed(Cause.Content, null) },
        { """{"id":"gen_1","task_id":"t","kind":"sora_draft","reason_str":"Not this.","url":"https://x/a"}""", Failed(Cause.Content, "Not this.") },
        { """{"id":"gen_1","task_id":"t","reason_str":" ","markdown_reason_str":"*Not this.*","url":"https://x/a"}""", Failed(Cause.Content, "*Not this.*") },
        { """{"id":"gen_1","task_id":"t","kind":"sora_draft","reason_str":null,"url":null,"downloadable_url":null}""", Failed(Cause.TaskFailed, "the draft has no file") },
        { """{"id":"gen_1","task_id":"t"}""", Failed(Cause.TaskFailed, "the draft has no file") },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Images))]
    public async Task Image_InEachState_IsReported(string item, TaskReport report)
    {
        await using var backend = await StandIn.AnsweringAsync(200, $$"""{"task_responses":[{{item}}]}""");

        (await ReportsAsync(backend, GenerationKind.Image, "t"))["t"].ShouldBe(report);
    }

    [Fact]
    public async Task Image_Succeeded_GivesEveryLink()
    {
        await using var backend = await StandIn.AnsweringAsync(
            200,
            """{"task_responses":[{"id":"t","status":"succeeded","generations":[{"url":"https://x/a"},{"url":"https://x/b"}]}]}""");

        var succeeded = (await ReportsAsync(backend, GenerationKind.Image, "t"))["t"].ShouldBeOfType<TaskReport.Succeeded>();

        succeeded.Links.ShouldBe(["https://x/a", "https://x/b"]);
        backend.Calls.Single().Target.ShouldBe("/backend/v2/recent_tasks?limit=20");
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public async Task Draft_WithoutAFileOrAgainstTheRules_HasFailed(string item, TaskReport report)
    {
        await using var backend = await BackendOf("[]", $$"""{"items":[{{item}}]}""");

        (await ReportsAsync(backend, GenerationKind.Video, "t"))["t"].ShouldBe(report);
    }

    [Theory]
    [InlineData("""{"id":"gen_1","task_id":"t","url":"https://x/plain","downloadable_url":"https://x/download"}""", "https://x/download")]
    [InlineData("""{"id":"gen_1","task_id":"t","url":"https://x/plain","downloadable_url":null}""", "https://x/plain")]
    [InlineData("""{"id":"gen_1","task_id":"t","url":"https://x/plain","downloadable_url":""}""", "https://x/plain")]
    public async Task Draft_WithAFile_HasSucceededUnderItsOwnName(string item, string link)
    {
        await using var backend = await BackendOf("[]", $$"""{"items":[{{item}}]}""");

        var succeeded = (await ReportsAsync(backend, GenerationKind.Video, "t"))["t"].ShouldBeOfType<TaskReport.Succeeded>();

        succeeded.Result.ShouldBe("gen_1");
        succeeded.Links.ShouldBe([link]);
    }

    [Fact]
    public async Task Videos_AllPending_NeedOneCall()
    {
        await using var backend = await BackendOf("""[{"id":"a","status":"queued","progress_pct":null},{"id":"b","progress_pct":0.5}]""", "never asked");

        var reports = await ReportsAsync(backend, GenerationKind.Video, "a", "b");

        reports.ShouldBe(new Dictionary<string, TaskReport> { ["a"] = new TaskReport.Running(null), ["b"] = new TaskReport.Running(0.5) }, ignoreOrder: true);
        backend.Calls.Single().Target.ShouldBe("/backend/nf/pending/v2");
    }

    [Fact]
    public async Task Video_InNeitherList_IsNotReported()
    {
        await using var backend = await BackendOf("""[{"id":"other"}]""", """{"items":[{"id":"gen_1","task_id":"another"}]}""");

        (await ReportsAsync(backend, GenerationKind.Video, "t")).ShouldBeEmpty();
        backend.Calls.Select(call => call.Target).ShouldBe(["/backend/nf/pending/v2", "/backend/project_y/profile/drafts?limit=15"]);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("succeeded")]
    public async Task Video_PendingWithAnEnd_IsJudgedByItsDraft(string status)
    {
        var pending = $$"""[{"id":"t","status":"{{status}}"}]""";
        await using var backend = await BackendOf(pending, """{"items":[{"id":"g","task_id":"t","reason_str":"Not this."}]}""");

        (await ReportsAsync(backend, GenerationKind.Video, "t"))["t"].ShouldBe(Failed(Cause.Content, "Not this."));
    }

    [Fact]
    public async Task Video_PendingAsFailedWithoutDraft_HasFailed()
    {
        await using var backend = await BackendOf("""[{"id":"t","status":"failed"}]""", """{"items":[]}""");

        (await ReportsAsync(backend, GenerationKind.Video, "t"))["t"].ShouldBe(Failed(Cause.TaskFailed, null));
    }

    [Theory]
    [InlineData("""{"items":[{"id":"t"}]}""")]
    [InlineData("""{"data":[{"id":"t"}],"more":false}""")]
    [InlineData("\uFEFF[{\"id\":\"t\"}]")]
    public async Task Pending_InAnotherShape_IsUnderstood(string pending)
    {
        await using var backend = await BackendOf(pending, "never asked");

        (await ReportsAsync(backend, GenerationKind.Video, "t")).Keys.ShouldBe(["t"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":7}""")]
    [InlineData("""{"id":"\udfff"}""")]
    [InlineData("""{"\ud800\ud800":1,"id":null}""")]
    [InlineData("""{"id":{"id":"t"}}""")]
    public async Task Item_ThatIsNoTask_DoesNotHideTheOthers(string item)
    {
        await using var backend = await BackendOf($$"""[{{item}},{"id":"t"},{{item}}]""", "never asked");

        (await ReportsAsync(backend, GenerationKind.Video, "t")).Keys.ShouldBe(["t"]);
    }

    [Fact]
    public async Task Drafts_OutOfReach_DoNotHideWhatIsPending()
    {
        await using var backend = await BackendOf("""[{"id":"a"}]""", "<html>");

        (await ReportsAsync(backend, GenerationKind.Video, "a", "b")).Keys.ShouldBe(["a"]);
    }

    [Fact]
    public async Task Nothing_AskedAfter_NeedsNoCall()
    {
        await using var backend = await BackendOf("[]", "{}");

        (await ReportsAsync(backend, GenerationKind.Video)).ShouldBeEmpty();
        backend.Calls.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private static TaskReport.Failed Failed(Cause cause, string? text) => new(new Refusal(cause, text));

    private static Task<StandIn> BackendOf(string pending, string drafts) => StandIn.StartAsync(context => StandIn.WriteAsync(
        context,
        200,
        System.Text.Encoding.UTF8.GetBytes(context.Request.Path.Value!.EndsWith("/pending/v2", StringComparison.Ordinal) ? pending : drafts),
        "application/json"));

    private async Task<IReadOnlyDictionary<string, TaskReport>> ReportsAsync(StandIn backend, GenerationKind kind, params string[] tasks)
    {
        var outcome = await _providers.Sora.PollAsync(TestAccounts.At(backend.BaseAddress), new TaskQuestion(kind, tasks), Stop);
        return outcome.ShouldBeOfType<PollOutcome.Answered>().Tasks;
    }
}
