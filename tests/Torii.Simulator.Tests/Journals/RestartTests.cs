using System.Text;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Journals;

public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("torii-simulator-").FullName;
    private readonly ManualTime _time = new();

    private string JournalPath => Path.Combine(_folder, "journal.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Restart_WithTasksUnderWay_GoesOnWithThem()
    {
        string video, image;
        await using (var before = await StartAsync())
        {
            video = await before.BeginVideoAsync("through the night");
            image = await before.BeginImageAsync();
            _time.Advance(4);
        }

        await using var after = await StartAsync();

        (await after.ReadAsync("/nf/pending/v2")).EnumerateArray().ShouldHaveSingleItem().GetProperty("progress_pct").GetDouble().ShouldBe(0.4, 0.001);
        _time.Advance(6);
        var draft = (await after.ReadAsync("/project_y/profile/drafts")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        draft.GetProperty("task_id").GetString().ShouldBe(video);
        (await after.Http.GetByteArrayAsync(draft.GetProperty("url").GetString())).ShouldNotBeEmpty();
        var tasks = (await after.ReadAsync("/v2/recent_tasks")).GetProperty("task_responses");
        tasks.EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(image);
    }

    [Fact]
    public async Task Restart_WithAFatedTask_KeepsItsFate()
    {
        await using (var before = await StartAsync())
        {
            await before.FaultAsync(new JsonObject { ["kind"] = "violation" });
            await before.BeginVideoAsync();
        }

        await using var after = await StartAsync();
        _time.Advance(10);

        var draft = (await after.ReadAsync("/project_y/profile/drafts")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        draft.GetProperty("kind").GetString().ShouldBe("sora_content_violation");
    }

    [Fact]
    public async Task Restart_WithAnUpload_StillKnowsIt()
    {
        string upload;
        await using (var before = await StartAsync())
        {
            upload = await before.UploadAsync();
            await before.BeginAsync("/nf/create", Bodies.VideoOf(upload));
        }

        await using var after = await StartAsync();

        await after.BeginAsync("/video_gen", Bodies.ImageOf(upload));
        (await after.ControlReadAsync("/tasks")).GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Restart_AfterACutOffLine_LosesOnlyThatLine()
    {
        await using (var before = await StartAsync())
        {
            await before.BeginVideoAsync("first");
            await before.BeginVideoAsync("second");
        }

        var whole = await File.ReadAllBytesAsync(JournalPath);
        await File.WriteAllBytesAsync(JournalPath, whole[..^20]);
        await using (var between = await StartAsync())
        {
            (await PromptsAsync(between)).ShouldBe(["first"]);
            await between.BeginVideoAsync("third");
        }

        await using var after = await StartAsync();
        (await PromptsAsync(after)).ShouldBe(["first", "third"]);
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"task":{"id":"task_1"}}""")]
    [InlineData("""{"task":7}""")]
    [InlineData("")]
    public async Task Restart_WithABrokenLineInTheMiddle_SkipsIt(string line)
    {
        await using (var before = await StartAsync())
        {
            await before.BeginVideoAsync("first");
        }

        await File.AppendAllTextAsync(JournalPath, line + "\n", Encoding.UTF8);
        await using (var between = await StartAsync())
        {
            await between.BeginVideoAsync("second");
        }

        await using var after = await StartAsync();
        (await PromptsAsync(after)).ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task Journal_NeverHoldsAToken()
    {
        await using (var simulator = await StartAsync())
        {
            await simulator.BeginVideoAsync();
        }

        (await File.ReadAllTextAsync(JournalPath)).ShouldNotContain(TestSimulator.Token);
    }

    [Fact]
    public async Task Start_OnAFolderInUse_IsRefused()
    {
        await using var first = await StartAsync();

        await Should.ThrowAsync<IOException>(StartAsync);
    }

    private Task<TestSimulator> StartAsync() => TestSimulator.StartAsync(folder: _folder, time: _time);

    private static async Task<IEnumerable<string?>> PromptsAsync(TestSimulator simulator) =>
        (await simulator.ControlReadAsync("/tasks")).EnumerateArray().Select(task => task.GetProperty("prompt").GetString());
}
