using Torii.Tests.Support;

namespace Torii.Tests.Doors.Asking;

/// <summary>Requests without a key whose client broke off, and those that come again.</summary>
public sealed class BrokenRequestTests : IClassFixture<DoorScene>, IAsyncLifetime
{
    private const double Never = 600;

    private readonly DoorScene _door;
    private readonly RepeatingClient _client;

    public BrokenRequestTests(DoorScene door) => (_door, _client) = (door, new RepeatingClient(door.Scene));

    public static TheoryData<string> WaitingDoors => [Replays.Chat, Replays.Images];

    public async ValueTask InitializeAsync() => await _door.Scene.Upstream.SetSecondsAsync(Never);

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(WaitingDoors))]
    public async Task Broken_AskedAgain_IsJoinedAndByAThirdNoMore(string door)
    {
        var (prompt, body) = Ask(door, "a bell at " + door);
        await _client.LeaveAsync(door, body, prompt);
        var id = _door.Scene.Rows.Of(prompt).Id;

        (await _client.AskLaterAsync(door, body)).ShouldRepeat(id);
        (await _client.AskLaterAsync(door, body)).ShouldBeNew(id);
    }

    [Theory]
    [MemberData(nameof(WaitingDoors))]
    public async Task Broken_TheOneThatJoinedBreaksOffToo_IsJoinedAgain(string door)
    {
        var (prompt, body) = Ask(door, "a patient bell at " + door);
        for (var joins = 0; joins < 3; joins++)
        {
            await _client.LeaveAsync(door, body, prompt, joins);
        }

        (await _client.AskLaterAsync(door, body)).ShouldRepeat(_door.Scene.Rows.Of(prompt).Id);
    }

    [Fact]
    public async Task Broken_WhileAnotherWaitsForIt_IsNotJoinedTwice()
    {
        var (prompt, body) = Ask(Replays.Chat, "a bell for one");
        await _client.LeaveAsync(Replays.Chat, body, prompt);
        var id = _door.Scene.Rows.Of(prompt).Id;
        await using var joined = await _client.HoldAsync(Replays.Chat, body, prompt, joins: 1);

        (await _client.AskLaterAsync(Replays.Chat, body)).ShouldBeNew(id);
    }

    [Fact]
    public async Task Broken_AskedAgain_GetsWhatTheFirstBegan()
    {
        await _door.Scene.Upstream.SetSecondsAsync(4);
        var (prompt, body) = Ask(Replays.Chat, "a bell that rings");
        await _client.LeaveAsync(Replays.Chat, body, prompt);

        var answer = await _client.AskAsync(Replays.Chat, body);

        answer.ShouldRepeat(_door.Scene.Rows.Of(prompt).Id);
        answer.FinishReason.ShouldBe("stop");
        (await _door.Scene.Upstream.TasksAsync()).Count(task => task.Prompt == prompt).ShouldBe(1);
    }

    [Fact]
    public async Task Broken_Stream_IsJoinedByAnotherRequestForIt()
    {
        const string Prompt = "a bell that is heard from afar";
        var body = ChatBodies.Text(Prompt, ChatModels.Video, stream: true);
        for (var joins = 0; joins < 2; joins++)
        {
            // Left in the midst of it, where its first words are out.
            await using var held = await _client.HoldAsync(Replays.Chat, body, Prompt, joins);
            await held.Begun;
            await held.LeaveAsync();
        }

        AskRow.Of(_door.Scene, Prompt).ShouldBe(new AskRow(Breaks: 2, Joins: 1));
        _door.Scene.Rows.Generations.Count(generation => generation.Prompt == Prompt).ShouldBe(1);
    }

    [Fact]
    public async Task Broken_OtherBodyOrOtherClient_IsNotJoined()
    {
        var (prompt, body) = Ask(Replays.Chat, "a bell of my own");
        await _client.LeaveAsync(Replays.Chat, body, prompt);
        var id = _door.Scene.Rows.Of(prompt).Id;
        using var stranger = new RepeatingClient(_door.Scene, _door.Scene.Torii.Setup.ClientKeys[1]);

        (await stranger.AskLaterAsync(Replays.Chat, body)).ShouldBeNew(id);
        (await _client.AskLaterAsync(Replays.Chat, Ask(Replays.Chat, "a bell of my own!").Body)).ShouldBeNew(id);
    }

    [Theory]
    [MemberData(nameof(WaitingDoors))]
    public async Task Unanswered_OneThatSaysItAsksAgain_JoinsItAndNoOther(string door)
    {
        var (prompt, body) = Ask(door, "an insistent bell at " + door);
        await using var first = await _client.HoldAsync(door, body, prompt);
        var id = _door.Scene.Rows.Of(prompt).Id;

        var silent = await _client.AskLaterAsync(door, body);
        var retry = await _client.AskLaterAsync(door, body, retry: 1);

        silent.ShouldBeNew(id);
        retry.ShouldRepeat(id);
    }

    [Theory]
    [MemberData(nameof(WaitingDoors))]
    public async Task SideBySide_AreSeparate(string door)
    {
        var body = Ask(door, "two bells at " + door).Body;

        var answers = await Task.WhenAll(_client.AskLaterAsync(door, body), _client.AskLaterAsync(door, body), _client.AskLaterAsync(door, body));

        answers.Select(answer => answer.Id()).ShouldBeUnique();
        answers.ShouldAllBe(answer => !answer.Headers.ContainsKey("Idempotent-Replayed"));
    }

    [Theory]
    [InlineData(Replays.Chat)]
    [InlineData(Replays.Images)]
    [InlineData(Replays.Videos)]
    public async Task Answered_AskedAgain_IsAnother(string door)
    {
        var body = Ask(door, "one bell after another at " + door).Body;
        var first = await _client.AskLaterAsync(door, body);

        (await _client.AskLaterAsync(door, body)).ShouldBeNew(first.Id());
    }

    private static (string Prompt, Dictionary<string, object?> Body) Ask(string door, string prompt) => (prompt, Replays.BodyOf(door, prompt));
}
