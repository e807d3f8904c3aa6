using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Asking;

/// <summary>Requests with an <c>Idempotency-Key</c>, through every door that makes something.</summary>
public sealed class IdempotencyKeyTests : IClassFixture<DoorScene>, IDisposable
{
    private readonly DoorScene _door;
    private readonly RepeatingClient _client;

    public IdempotencyKeyTests(DoorScene door) => (_door, _client) = (door, new RepeatingClient(door.Scene));

    public static TheoryData<string> Doors => [Replays.Chat, Replays.Images, Replays.Videos];

    public void Dispose() => _client.Dispose();

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Key_Again_GivesTheSameBatch(string door)
    {
        var (prompt, key) = ("a heron at " + door, Key());
        var first = await _client.AskLaterAsync(door, Replays.BodyOf(door, prompt), key: key);
        first.ShouldBeNew();

        (await _client.AskLaterAsync(door, Replays.BodyOf(door, prompt), key: key)).ShouldRepeat(first.Id());
        (await _client.AskLaterAsync(door, Replays.BodyOf(door, prompt), retry: 1, key: key)).ShouldRepeat(first.Id());

        _door.Scene.Rows.Generations.Count(generation => generation.Prompt == prompt).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Key_OfAnotherBody_IsAConflictThatNoRepeatMends(string door)
    {
        var key = Key();
        await _client.AskLaterAsync(door, Replays.BodyOf(door, "one stone at " + door), key: key);

        (await _client.AskLaterAsync(door, Replays.BodyOf(door, "two stones at " + door), key: key)).ShouldBeReused();

        _door.Scene.Rows.Generations.ShouldNotContain(generation => generation.Prompt == "two stones at " + door);
    }

    [Fact]
    public async Task Key_AtAnotherDoor_IsAConflict()
    {
        var (key, body) = (Key(), Replays.BodyOf(Replays.Images, "a stone at two doors"));
        await _client.AskLaterAsync(Replays.Images, body, key: key);

        (await _client.AskLaterAsync(Replays.Videos, body, key: key)).ShouldBeReused();
    }

    [Fact]
    public async Task Key_OfAnotherClient_IsAnother()
    {
        var (key, body) = (Key(), Replays.BodyOf(Replays.Images, "a stone for two"));
        using var stranger = new RepeatingClient(_door.Scene, _door.Scene.Torii.Setup.ClientKeys[1]);
        var first = await _client.AskLaterAsync(Replays.Images, body, key: key);

        (await stranger.AskLaterAsync(Replays.Images, body, key: key)).ShouldBeNew(first.Id());
    }

    [Fact]
    public async Task Key_AfterTheResult_GivesItAgain()
    {
        var (key, body) = (Key(), Replays.BodyOf(Replays.Images, "a finished stone"));
        var first = await _client.AskLaterAsync(Replays.Images, body, key: key);
        await Eventually.BeAsync("it is completed", () => Task.FromResult(_door.Scene.Rows.Of("a finished stone").State == "completed"));

        var again = await _client.AskLaterAsync(Replays.Images, body, key: key);

        again.ShouldRepeat(first.Id());
        again.Json.GetProperty("status").GetString().ShouldBe("completed");
    }

    [Fact]
    public async Task Key_ByManyAtOnce_IsMadeOnce()
    {
        var (key, body) = (Key(), Replays.BodyOf(Replays.Images, "a stone for twenty"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _client.AskLaterAsync(Replays.Images, body, key: key)));

        answers.Select(answer => answer.Id()).Distinct().ShouldHaveSingleItem();
        answers.Count(answer => !answer.Headers.ContainsKey("Idempotent-Replayed")).ShouldBe(1);
    }

    [Fact]
    public async Task Key_OfADeletedVideo_MakesAnother()
    {
        var (key, body) = (Key(), Replays.BodyOf(Replays.Videos, "a stone to be thrown"));
        var first = await _client.AskLaterAsync(Replays.Videos, body, key: key);
        (await _client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/v1/videos/" + first.Json.GetProperty("id").GetString()))).Status.ShouldBe(HttpStatusCode.OK);

        (await _client.AskLaterAsync(Replays.Videos, body, key: key)).ShouldBeNew(first.Id());
    }

    [Fact]
    public async Task Form_WithAnotherBoundaryAndOrder_IsTheSame()
    {
        var key = Key();
        var first = await FormAsync(key, "abcXYZ", 40, ["prompt", "model", "input_reference", "seconds"]);

        (await FormAsync(key, "---1234", 40, ["input_reference", "seconds", "model", "prompt"])).ShouldRepeat(first.Id());
        (await FormAsync(key, "---1234", 41, ["prompt", "model", "input_reference", "seconds"])).ShouldBeReused();
        (await FormAsync(key, "---1234", 40, ["prompt", "model", "seconds"])).ShouldBeReused();
    }

    [Fact]
    public async Task DataUrl_CountsByItsBytes()
    {
        var key = Key();
        var first = await _client.AskLaterAsync(Replays.Chat, ChatBodies.Pictures("like this stone", ChatModels.Video, Pictures.PngUrl(400)), key: key);

        (await _client.AskLaterAsync(Replays.Chat, ChatBodies.Pictures("like this stone", ChatModels.Video, Pictures.PngUrl(400)), key: key)).ShouldRepeat(first.Id());
        (await _client.AskLaterAsync(Replays.Chat, ChatBodies.Pictures("like this stone", ChatModels.Video, Pictures.PngUrl(401)), key: key)).ShouldBeReused();
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Key_Empty_IsNone(string door)
    {
        var body = Replays.BodyOf(door, "two without a key at " + door);
        var first = await _client.AskLaterAsync(door, body, key: "");

        (await _client.AskLaterAsync(door, body, key: "")).ShouldBeNew(first.Id());
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Key_TooLong_IsAMistake(string door)
    {
        (await _client.AskLaterAsync(door, Replays.BodyOf(door, "no stone"), key: new string('k', 256))).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "Idempotency-Key");
        (await _client.AskLaterAsync(door, Replays.BodyOf(door, "a stone with a long key"), key: Key().PadRight(255, 'k'))).ShouldBeNew();
    }

    [Theory]
    [InlineData("sch\u00f6n")]
    [InlineData("tab\tin it")]
    [InlineData("霧")]
    public async Task Key_WithOtherLetters_IsAMistake(string key)
    {
        var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        using var http = new HttpClient(handler) { BaseAddress = _door.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _door.Key);
        using var request = new HttpRequestMessage(HttpMethod.Post, Replays.Images) { Content = new ByteArrayContent(ApiClient.Bytes(Replays.BodyOf(Replays.Images, "no stone"))) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key).ShouldBeTrue();

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        (await ApiAnswer.ReadAsync(answer)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "Idempotency-Key");
    }

    private static string Key() => "key-" + Guid.NewGuid();

    private Task<ApiAnswer> FormAsync(string key, string boundary, int length, string[] order)
    {
        var form = new MultipartFormDataContent(boundary);
        foreach (var name in order)
        {
            switch (name)
            {
                case "input_reference":
                    var file = new ByteArrayContent(Pictures.Png(length));
                    file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
                    form.Add(file, name, "stone.png");
                    break;
                default:
                    form.Add(new StringContent(name switch { "model" => "sora-2", "seconds" => "8", _ => "a stone in a form" }), name);
                    break;
            }
        }

        var request = new HttpRequestMessage(HttpMethod.Post, Replays.Videos) { Content = form };
        request.Headers.Add("Idempotency-Key", key);
        return _client.SendAsync(request);
    }
}
