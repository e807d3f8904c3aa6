using System.IO.Compression;
using System.Net;
using System.Text;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>Requests with a mistake: each is answered with what is wrong, none with 500, and nothing is queued.</summary>
public sealed class ChatMistakeOverHttpTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Messages = """[{"role":"user","content":"a stone"}]""";

    public static TheoryData<string, string, string?> Mistakes => new()
    {
        { $$"""{"messages":{{Messages}}}""", "missing_required_parameter", "model" },
        { $$"""{"model":5,"messages":{{Messages}}}""", "invalid_type", "model" },
        { $$"""{"model":"","messages":{{Messages}}}""", "invalid_value", "model" },
        { """{"model":"gpt-image"}""", "missing_required_parameter", "messages" },
        { """{"model":"gpt-image","messages":[]}""", "invalid_value", "messages" },
        { """{"model":"gpt-image","messages":"a stone"}""", "invalid_type", "messages" },
        { """{"model":"gpt-image","messages":["a stone"]}""", "invalid_type", "messages[0]" },
        { """{"model":"gpt-image","messages":[{"role":"system","content":"a stone"}]}""", "invalid_value", "messages" },
        { """{"model":"gpt-image","messages":[{"role":"user"}]}""", "missing_required_parameter", "messages[0].content" },
        { Content("null"), "invalid_type", "messages[0].content" },
        { Content("5"), "invalid_type", "messages[0].content" },
        { Content("[]"), "invalid_value", "messages" },
        { Content("\"  \""), "invalid_value", "messages" },
        { Content("[5]"), "invalid_type", "messages[0].content[0]" },
        { Content("""[{"type":"input_audio","input_audio":{}}]"""), "invalid_value", "messages[0].content[0].type" },
        { Content("""[{"type":"text"}]"""), "missing_required_parameter", "messages[0].content[0].text" },
        { Content("""[{"type":"image_url"}]"""), "missing_required_parameter", "messages[0].content[0].image_url" },
        { Picture("{}"), "missing_required_parameter", "messages[0].content[0].image_url.url" },
        { Picture("5"), "invalid_type", "messages[0].content[0].image_url" },
        { Picture("\"ftp://pictures.example/a.png\""), "invalid_value", "messages[0].content[0].image_url" },
        { Picture("\"file:///etc/passwd\""), "invalid_value", "messages[0].content[0].image_url" },
        { Picture("\"/etc/passwd\""), "invalid_value", "messages[0].content[0].image_url" },
        { Picture("\"data:text/plain;base64,aGVsbG8=\""), "invalid_value", "messages[0].content[0].image_url" },
        { Picture("\"data:image/png;base64,aGVsbG8gd29ybGQ=\""), "invalid_value", "messages[0].content[0].image_url" },
        { Picture("\"data:image/png;base64,%%%%\""), "invalid_value", "messages[0].content[0].image_url" },
        { Picture("\"data:image/png,hello\""), "invalid_value", "messages[0].content[0].image_url" },
        { Member("n", "0"), "invalid_value", "n" },
        { Member("n", "11"), "invalid_value", "n" },
        { Member("n", "-1"), "invalid_value", "n" },
        { Member("n", "1.5"), "invalid_value", "n" },
        { Member("n", "1e99"), "invalid_value", "n" },
        { Member("n", "\"2\""), "invalid_type", "n" },
        { Member("stream", "\"true\""), "invalid_type", "stream" },
        { Member("stream_options", "5"), "invalid_type", "stream_options" },
        { Member("strict", "1"), "invalid_type", "strict" },
        { Member("image", "5"), "invalid_type", "image" },
        { Member("image", "\"not base64 at all\""), "invalid_value", "image" },
        { Member("video", "\"https://clips.invalid/a.mp4\""), "invalid_video_url", "video" },
        { Member("remix_target_id", "\"s_0123456789abcdef0123456789abcdef\""), "unsupported_combination", "remix_target_id" },
        { Member("publish", "\"yes\""), "invalid_type", "publish" },
        { $$"""{"model":"sora2-landscape-10s","n":2,"messages":{{Messages}}}""", "invalid_value", "n" },
        { $$"""{"model":"sora2-landscape-10s","stream":true,"n":2,"messages":{{Messages}}}""", "invalid_value", "n" },
        { "", "invalid_json", null },
        { "   ", "invalid_json", null },
        { "{", "invalid_json", null },
        { "null", "invalid_type", null },
        { "[]", "invalid_type", null },
        { "\"a stone\"", "invalid_type", null },
        { Content("\"a stone\"") + "x", "invalid_json", null },
        { Member("seed", "NaN"), "invalid_json", null },
        { Content("\"\\ud800\""), "invalid_json", null },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_IsNamed(string body, string code, string? param) =>
        await ShouldBeRefusedAsync(Encoding.UTF8.GetBytes(body), HttpStatusCode.BadRequest, code, param);

    [Fact]
    public async Task UnknownModel_IsNotFound() =>
        await ShouldBeRefusedAsync(ApiClient.Bytes(ChatBodies.Text("a stone", "gpt-5")), HttpStatusCode.NotFound, "model_not_found", "model");

    [Fact]
    public async Task PromptThatIsTooLong_IsRefused() =>
        await ShouldBeRefusedAsync(ApiClient.Bytes(ChatBodies.Text(new string('a', 32_001))), HttpStatusCode.BadRequest, "invalid_value", "messages");

    [Fact]
    public async Task TwoPicturesForAVideo_AreOneTooMany() => await ShouldBeRefusedAsync(
        ApiClient.Bytes(ChatBodies.Pictures("a stone", ChatModels.Video, Pictures.PngUrl(50), Pictures.PngUrl(60))), HttpStatusCode.BadRequest, "invalid_value", "messages");

    [Fact]
    public async Task DeepJson_IsRefused()
    {
        var deep = new string('[', 100_000);

        await ShouldBeRefusedAsync(Encoding.UTF8.GetBytes(Member("tools", deep)), HttpStatusCode.BadRequest, "invalid_json", null);
    }

    [Fact]
    public async Task TextNotInUtf8_IsRefused() =>
        await ShouldBeRefusedAsync([.. "{\"model\":\"gpt-image\",\"messages\":[{\"role\":\"user\",\"content\":\""u8, 0xFF, 0xFE, .. "\"}]}"u8], HttpStatusCode.BadRequest, "invalid_json", null);

    [Fact]
    public async Task Utf16_IsUnsupported() =>
        await ShouldBeRefusedAsync(Encoding.Unicode.GetBytes(Content("\"a stone\"")), HttpStatusCode.UnsupportedMediaType, "unsupported_media_type", null);

    [Fact]
    public async Task Gzip_IsUnsupported()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Content("\"a stone\"")), TestContext.Current.CancellationToken);
        }

        await ShouldBeRefusedAsync(packed.ToArray(), HttpStatusCode.UnsupportedMediaType, "unsupported_media_type", null);
    }

    [Theory]
    [InlineData(5 * 1024 * 1024, "")]
    [InlineData(70 * 1024 * 1024, "data:image/png;base64,iVBORw0KGgoA")]
    public async Task TooMuch_IsSaidToBeTooLarge(int length, string start)
    {
        var body = Encoding.ASCII.GetBytes(Picture($"\"{start}{new string('A', length)}\""));

        // A client that goes on sending must be able to read the answer all the same.
        var head = await RawRequest.HeadOfAnswerAsync(
            door.Address, $"POST /v1/chat/completions HTTP/1.1\nHost: localhost\nAuthorization: Bearer {door.Key}\nContent-Length: {body.Length}\n\n", body);

        head.ShouldStartWith("HTTP/1.1 413 ");
        head.ShouldContain("x-request-id: ");
        door.Scene.Rows.Generations.ShouldBeEmpty();
    }

    [Fact]
    public async Task BodyCutOff_LeavesNothingAndIsNobodysDefect()
    {
        await RawRequest.SendAndResetAsync(
            door.Address, $"POST /v1/chat/completions HTTP/1.1\nHost: localhost\nAuthorization: Bearer {door.Key}\nContent-Length: 100000\n\n" + """{"model":"gpt-image",""");

        (await door.Client.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.OK);
        door.Scene.Rows.Generations.ShouldBeEmpty();
        door.Scene.Torii.Output.Text.ShouldNotContain("failed on our side");
    }

    private async Task ShouldBeRefusedAsync(byte[] body, HttpStatusCode status, string code, string? param)
    {
        (await door.Client.ChatAsync(body)).ShouldBeError(status, code, param);
        door.Scene.Rows.Generations.ShouldBeEmpty();
        (await door.Scene.Upstream.CallsAsync("POST /uploads")).ShouldBeEmpty();
    }

    private static string Content(string content) => $$"""{"model":"gpt-image","messages":[{"role":"user","content":{{content}}}]}""";

    private static string Picture(string url) => Content($$"""[{"type":"image_url","image_url":{{url}}},{"type":"text","text":"a stone"}]""");

    private static string Member(string name, string value) => $$"""{"model":"gpt-image","{{name}}":{{value}},"messages":{{Messages}}}""";
}
