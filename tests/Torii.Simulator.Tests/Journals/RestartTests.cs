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
    public async Task Restart_InTheMiddleOfACharacter_GoesOnWithIt()
    {
        string cameo, picture;
        await using (var before = await StartAsync())
        {
            using var begun = await before.PostAsync("/characters/upload", Bodies.CharacterForm());
            cameo = (await begun.ShouldBeJsonAsync()).GetProperty("id").GetString()!;
            picture = await before.PictureAsync();
        }

        await using var after = await StartAsync();
        (await after.ReadAsync($"/project_y/cameos/in_progress/{cameo}")).GetProperty("status").GetString().ShouldBe("processing");
        _time.Advance(3);
        using var response = await after.PostAsync("/characters/finalize", Bodies.Finalize(cameo, picture));
        await response.ShouldBeJsonAsync();
    }

    [Fact]
    public async Task Restart_WithCharactersAndPosts_KnowsThemAsTheyWere()
    {
        string posts, characters, drafts;
        await using (var before = await StartAsync())
        {
            var (gone, _) = await before.CharacterAsync("gone.gull");
            var (_, cameo) = await before.CharacterAsync("known.gull");
            using var shown = await before.PostAsync(
                $"/project_y/cameos/by_id/{cameo}/update_v2", new JsonObject { ["visibility"] = "public" });
            using var removed = await before.DeleteAsync($"/project_y/characters/{gone}");
            var draft = await before.DraftAsync();
            await before.PublishAsync(draft);
            using var taken = await before.DeleteAsync($"/project_y/post/{await before.PublishAsync(draft)}");
            (posts, characters, drafts) = await StateAsync(before);
        }

        await using var after = await StartAsync();

        // The token is seen before the lists are read, so that they call the account by the same name.
        await after.ReadAsync("/me");
        (await StateAsync(after)).ShouldBe((posts, characters, drafts));
        using var refused = await after.PostAsync("/nf/create", Bodies.Video("@gone.gull calls"));
        await refused.ShouldBeErrorAsync(400, "character_not_found");

        static async Task<(string Posts, string Characters, string Drafts)> StateAsync(TestSimulator simulator)
        {
            var draft = (await simulator.ReadAsync("/project_y/profile/drafts")).GetProperty("items")[0];
            return (
                (await simulator.ControlReadAsync("/posts")).GetRawText(),
                (await simulator.ControlReadAsync("/characters")).GetRawText(),
                new Uri(draft.GetProperty("downloadable_url").GetString()!).AbsolutePath);
        }
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
    [InlineData("""{"cameo":{"id":"cameo_1","account":null}}""")]
    [InlineData("""{"character":{"id":"char_1"}}""")]
    [InlineData("""{"post":[]}""")]
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
