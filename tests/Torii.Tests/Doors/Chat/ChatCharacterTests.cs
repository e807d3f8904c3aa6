using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>Characters made from videos, in every form that a video can be given in.</summary>
public sealed class ChatCharacterTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Removal = "DELETE /project_y/characters/{character_id}";

    [Fact]
    public async Task VideoAlone_IsACardAndThenWords()
    {
        var stream = await door.Client.StreamAsync(VideoBodies.Of(stream: true));

        stream.IsDone.ShouldBeTrue();
        stream.FinishReasons.ShouldBe(["stop"]);
        var pieces = PiecesOf(stream);
        pieces.Length.ShouldBe(2);
        pieces[0].ShouldEndWith("}\n");
        ShouldTell(pieces[0], pieces[1], ChatModels.Video);
        stream.Reasoning.ShouldContain("An account takes it on.\n");
    }

    [Fact]
    public async Task VideoAlone_WithoutAStream_IsBothInOneContent()
    {
        var answer = await door.Client.ChatAsync(VideoBodies.Of(model: "avatar-create"));

        answer.FinishReason.ShouldBe("stop");
        var line = answer.Content.IndexOf('\n', StringComparison.Ordinal);
        ShouldTell(answer.Content[..line], answer.Content[(line + 1)..], "avatar-create");
        var later = await door.Client.GetAsync("/v1/generation/" + answer.Json.GetProperty("id").GetString());
        later.Content.ShouldBe(answer.Content);
        later.Json.GetProperty("status").GetString().ShouldBe("completed");
    }

    [Fact]
    public async Task VideoAndWords_AreAVideo_AndTheCharacterGoes()
    {
        var before = (await door.Scene.Upstream.CallsAsync(Removal)).Count;

        var answer = await door.Client.ChatAsync(VideoBodies.Of("strolls along the pier"));

        answer.Content.ShouldMatch(@"^```html\n<video src='http[^']+\.mp4' controls></video>\n```$");
        (await door.Scene.Upstream.TasksAsync())[^1].Prompt.ShouldMatch(@"^@\S+ .*strolls along the pier|strolls along the pier.*@\S+");
        await Eventually.BeAsync("the character was removed", async () => (await door.Scene.Upstream.CallsAsync(Removal)).Count == before + 1);
    }

    [Theory]
    [InlineData("bare")]
    [InlineData("data")]
    [InlineData("link")]
    [InlineData("octets")]
    public async Task LegacyVideo_InEveryForm_IsTaken(string form)
    {
        var video = Pictures.Mp4(6000);
        door.Allowed.Picture = video;
        var written = form switch
        {
            "bare" => Convert.ToBase64String(video),
            "data" => "data:video/mp4;base64," + Convert.ToBase64String(video),
            "octets" => "data:application/octet-stream;base64," + Convert.ToBase64String(video),
            _ => door.Allowed.Url("/picture"),
        };

        await ShouldMakeACharacterAsync(() => door.Client.ChatAsync(ChatBodies.Text("", ChatModels.Video).With("video", written)));
    }

    [Fact]
    public async Task LinkInAMessage_IsFetched()
    {
        door.Allowed.Picture = Pictures.Mp4(7000);

        await ShouldMakeACharacterAsync(() => door.Client.ChatAsync(VideoBodies.Of(url: door.Allowed.Url("/picture"))));
    }

    [Fact]
    public async Task Form_IsTaken() => await ShouldMakeACharacterAsync(async () =>
    {
        using var file = new ByteArrayContent(Pictures.Mp4(8000));
        file.Headers.ContentType = new MediaTypeHeaderValue("video/mp4");
        using var model = new StringContent(ChatModels.Video);
        var form = new MultipartFormDataContent { { model, "model" }, { file, "video", "clip.mp4" } };
        return await door.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions") { Content = form });
    });

    [Fact]
    public async Task OwnResult_CanBecomeACharacter()
    {
        var made = await door.Scene.First.AskAsync("a heron wades");

        await ShouldMakeACharacterAsync(() => door.Client.ChatAsync(VideoBodies.Of(url: made.Media!.AbsoluteUri)));
    }

    [Fact]
    public async Task Failure_OfItsMaking_IsAnError()
    {
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault("character_failed") { Endpoint = "POST /characters/upload" });

        var answer = await door.Client.ChatAsync(VideoBodies.Of());

        ((int)answer.Status).ShouldBeInRange(400, 599);
        answer.Status.ShouldNotBe(HttpStatusCode.InternalServerError);
        answer.ErrorCode.ShouldNotBeNullOrEmpty();
    }

    private async Task ShouldMakeACharacterAsync(Func<Task<ApiAnswer>> ask)
    {
        var before = (await door.Scene.Upstream.CallsAsync("POST /characters/upload")).Count;

        var answer = await ask();

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Content.ShouldStartWith("""{"event":"character_card",""");
        (await door.Scene.Upstream.CallsAsync("POST /characters/upload")).Count.ShouldBe(before + 1);
    }

    private static void ShouldTell(string cardLine, string words, string model)
    {
        var told = JsonElement.Parse(cardLine);
        told.GetProperty("event").GetString().ShouldBe("character_card");
        var card = told.GetProperty("card");
        card.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["username", "display_name", "character_id", "cameo_id", "profile_asset_url", "instruction_set", "public", "source_model", "created_at"]);
        card.GetProperty("public").GetBoolean().ShouldBeTrue();
        card.GetProperty("source_model").GetString().ShouldBe(model);
        card.GetProperty("created_at").GetInt64().ShouldBePositive();
        card.GetProperty("profile_asset_url").GetString()!.ShouldMatch("^http.*/media/");
        words.ShouldContain($"@{card.GetProperty("username").GetString()} ");
        words.ShouldContain(card.GetProperty("display_name").GetString()!);
        words.ShouldContain($"Character ID: {card.GetProperty("character_id").GetString()}");
        words.ShouldContain($"Cameo ID: {card.GetProperty("cameo_id").GetString()}");
        words.ShouldMatch($@"!\[\w+\]\({Regex.Escape(card.GetProperty("profile_asset_url").GetString()!)}\)");
    }

    private static string[] PiecesOf(ApiStream stream) =>
        [.. stream.Choices.Select(choice => choice.GetProperty("delta")).Where(delta => delta.TryGetProperty("content", out _)).Select(delta => delta.GetProperty("content").GetString()!).Where(piece => piece.Length > 0)];
}
