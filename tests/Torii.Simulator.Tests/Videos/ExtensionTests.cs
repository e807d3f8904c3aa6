namespace Torii.Simulator.Tests.Videos;

public sealed class ExtensionTests
{
    private const string Route = "POST /project_y/profile/drafts/{gen_id}/long_video_extension";

    [Theory]
    [InlineData(10)]
    [InlineData(15)]
    public async Task Extension_OfADraft_BecomesADraftOfThatLength(int seconds)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = Bodies.With(Bodies.Extension(), "extension_duration_s", seconds);

        var task = await simulator.BeginAsync(PathOf(await simulator.DraftAsync()), body);

        (await simulator.ReadAsync("/nf/pending/v2")).EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(task);
        simulator.Time.Advance(10);
        var draft = (await simulator.ReadAsync("/project_y/profile/drafts?limit=1")).GetProperty("items")[0];
        draft.GetProperty("task_id").GetString().ShouldBe(task);
        (await simulator.Http.GetByteArrayAsync(draft.GetProperty("downloadable_url").GetString())).ShouldNotBeEmpty();
        (await simulator.ControlReadAsync("/tasks"))[1].GetProperty("seconds").GetInt32().ShouldBe(seconds);
    }

    [Fact]
    public async Task Extension_OfWhatIsNoDraftOfTheAccount_Is404()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var others = await simulator.DraftAsync("other-token");
        var task = await simulator.BeginVideoAsync();

        foreach (var id in new[] { others, task, "gen_0" })
        {
            using var response = await simulator.PostAsync(PathOf(id), Bodies.Extension());
            await response.ShouldBeErrorAsync(404, "not_found");
        }
    }

    [Fact]
    public async Task Extension_OfADraftWithoutAVideo_Is404()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("violation"));
        var draft = await simulator.DraftAsync();

        using var response = await simulator.PostAsync(PathOf(draft), Bodies.Extension());

        await response.ShouldBeErrorAsync(404, "not_found");
    }

    [Theory]
    [InlineData("user_prompt", "7")]
    [InlineData("user_prompt", null)]
    [InlineData("extension_duration_s", "25")]
    [InlineData("extension_duration_s", "\"10\"")]
    [InlineData("enable_rewrite", "false")]
    [InlineData("enable_rewrite", null)]
    [InlineData("prompt", "\"again\"")]
    public async Task Extension_WithOneThingWrong_Is400AndSaysWhich(string field, string? value)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var path = PathOf(await simulator.DraftAsync());

        using var response = await simulator.PostAsync(path, Bodies.Broken(Bodies.Extension(), field, value));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Extension_WithoutSentinelOrToken_IsRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var path = PathOf(await simulator.DraftAsync());

        using var unsigned = await simulator.PostAsync(path, Bodies.Extension(), sentinel: null);
        using var nobodys = await simulator.PostAsync(path, Bodies.Extension(), token: null);

        await unsigned.ShouldBeErrorAsync(400, "invalid_request");
        await nobodys.ShouldBeErrorAsync(401, "token_invalidated");
    }

    [Fact]
    public async Task Extension_UnderFaults_LosesItsAnswerOrFails()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var path = PathOf(await simulator.DraftAsync());
        await simulator.FaultAsync(Bodies.Fault("answer_lost", "endpoint", Route));
        await simulator.FaultAsync(Bodies.Fault("task_failed", "endpoint", Route));

        await Should.ThrowAsync<HttpRequestException>(() => simulator.PostAsync(path, Bodies.Extension("lost and found")));
        await simulator.BeginAsync(path, Bodies.Extension("broken off"));

        (await simulator.ControlReadAsync("/tasks")).EnumerateArray().Skip(1)
            .Select(task => (task.GetProperty("prompt").GetString(), task.GetProperty("outcome").GetString()))
            .ShouldBe([("lost and found", "succeeded"), ("broken off", "failed")], ignoreOrder: true);
    }

    private static string PathOf(string generation) => $"/project_y/profile/drafts/{generation}/long_video_extension";
}
