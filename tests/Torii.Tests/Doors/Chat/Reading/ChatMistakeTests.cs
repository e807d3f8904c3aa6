using Torii.Tests.Doors.Bodies;

namespace Torii.Tests.Doors.Chat.Reading;

public sealed class ChatMistakeTests
{
    private const string Missing = "missing_required_parameter";
    private const string WrongType = "invalid_type";
    private const string WrongValue = "invalid_value";
    private const string Messages = """[{"role":"user","content":"a"}]""";

    [Theory]
    [InlineData("[]", null, WrongType, "the body")]
    [InlineData("null", null, WrongType, "the body")]
    [InlineData("\"text\"", null, WrongType, "the body")]
    [InlineData("{}", "model", Missing, "a string")]
    [InlineData("""{"model":5}""", "model", WrongType, "a string")]
    [InlineData("""{"model":null}""", "model", WrongType, "null")]
    [InlineData("""{"model":""}""", "model", WrongValue, "1 to 256")]
    [InlineData("""{"model":"a\u0000"}""", "model", WrongValue, "NUL")]
    [InlineData("""{"model":"m"}""", "messages", Missing, "array")]
    [InlineData("""{"model":"m","messages":null}""", "messages", WrongType, "array")]
    [InlineData("""{"model":"m","messages":{}}""", "messages", WrongType, "array")]
    [InlineData("""{"model":"m","messages":[]}""", "messages", WrongValue, "'user'")]
    [InlineData("""{"model":"m","messages":[{"role":"system","content":"a"}]}""", "messages", WrongValue, "'user'")]
    [InlineData("""{"model":"m","messages":["a"]}""", "messages[0]", WrongType, "an object")]
    [InlineData("""{"model":"m","messages":[{"content":"a"}]}""", "messages[0].role", Missing, "a string")]
    [InlineData("""{"model":"m","messages":[{"role":7}]}""", "messages[0].role", WrongType, "a number")]
    public async Task Request_WithoutModelOrMessages_IsRefusedByName(string body, string? param, string code, string says) =>
        await ShouldRefuse(body, param, code, says);

    [Theory]
    [InlineData("""{"role":"user"}""", "", Missing, "a string or an array")]
    [InlineData("""{"role":"user","content":null}""", "", WrongType, "null")]
    [InlineData("""{"role":"user","content":3}""", "", WrongType, "a number")]
    [InlineData("""{"role":"user","content":{"type":"text"}}""", "", WrongType, "an object")]
    [InlineData("""{"role":"user","content":true}""", "", WrongType, "a boolean")]
    [InlineData("""{"role":"user","content":"a\u0000b"}""", "", WrongValue, "NUL")]
    [InlineData("""{"role":"user","content":["a"]}""", "[0]", WrongType, "an object")]
    [InlineData("""{"role":"user","content":[{"text":"a"}]}""", "[0].type", Missing, "a string")]
    [InlineData("""{"role":"user","content":[{"type":"text"}]}""", "[0].text", Missing, "a string")]
    [InlineData("""{"role":"user","content":[{"type":"text","text":1}]}""", "[0].text", WrongType, "a string")]
    [InlineData("""{"role":"user","content":[{"type":"text","text":"a"},{"type":"input_audio"}]}""", "[1].type", WrongValue, "text, image_url, video_url")]
    [InlineData("""{"role":"user","content":[{"type":"image_url"}]}""", "[0].image_url", Missing, "a URL")]
    [InlineData("""{"role":"user","content":[{"type":"image_url","image_url":null}]}""", "[0].image_url", WrongType, "a URL")]
    [InlineData("""{"role":"user","content":[{"type":"image_url","image_url":{}}]}""", "[0].image_url.url", Missing, "a string")]
    [InlineData("""{"role":"user","content":[{"type":"image_url","image_url":{"url":5}}]}""", "[0].image_url.url", WrongType, "a string")]
    [InlineData("""{"role":"user","content":[{"type":"image_url","image_url":{"url":"file:///etc/passwd"}}]}""", "[0].image_url.url", WrongValue, "http or https")]
    [InlineData("""{"role":"user","content":[{"type":"image_url","image_url":"/media/a.png"}]}""", "[0].image_url", WrongValue, "http or https")]
    [InlineData("""{"role":"user","content":[{"type":"image_url","image_url":"data:image/png,abc"}]}""", "[0].image_url", WrongValue, "base64")]
    [InlineData("""{"role":"user","content":[{"type":"image_url","image_url":"torii-media:0/0000"}]}""", "[0].image_url", WrongValue, "http or https")]
    [InlineData("""{"role":"user","content":[{"type":"image_url","image_url":"data:image/png;base64,iVBORw0KGgo% more"}]}""", "[0].image_url", WrongValue, "nothing beside")]
    [InlineData("""{"role":"user","content":[{"type":"image_url","image_url":"data:image/png;base64,aGVsbG8="}]}""", "[0].image_url", WrongValue, "is not an image: allowed are png, jpeg, webp")]
    [InlineData("""{"role":"user","content":[{"type":"image_url","image_url":"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="}]}""", "[0].image_url", WrongValue, "is not an image: allowed are png, jpeg, webp")]
    [InlineData("""{"role":"user","content":[{"type":"video_url","video_url":{"url":"data:video/mp4;base64,iVBORw0KGgo="}}]}""", "[0].video_url.url", WrongValue, "is not a video: allowed are mp4, mov")]
    [InlineData("""{"role":"user","content":"see data:text/plain;base64,aGVsbG8="}""", "", WrongValue, "neither an image")]
    public async Task Content_WithAMistake_IsRefusedByName(string message, string path, string code, string says) =>
        await ShouldRefuse($$"""{"model":"m","messages":[{"role":"system","content":""},{{message}}]}""", $"messages[1].content{path}", code, says);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \\n\"")]
    [InlineData("[]")]
    [InlineData("""[{"type":"text","text":""}]""")]
    public async Task Content_ThatIsEmpty_IsRefused(string content) =>
        await ShouldRefuse($$$"""{"model":"m","messages":[{"role":"user","content":{{{content}}}}]}""", "messages", WrongValue, "neither text nor");

    [Theory]
    [InlineData("n", "0", WrongValue, "1 to 10")]
    [InlineData("n", "11", WrongValue, "1 to 10")]
    [InlineData("n", "1.5", WrongValue, "1 to 10")]
    [InlineData("n", "99999999999", WrongValue, "1 to 10")]
    [InlineData("n", "\"2\"", WrongType, "1 to 10")]
    [InlineData("stream", "\"true\"", WrongType, "a boolean")]
    [InlineData("stream", "1", WrongType, "a boolean")]
    [InlineData("strict", "\"yes\"", WrongType, "a boolean")]
    [InlineData("stream_options", "true", WrongType, "an object")]
    [InlineData("remix_target_id", "7", WrongType, "a string")]
    [InlineData("remix_target_id", "\"\"", WrongValue, "1 to 2048")]
    [InlineData("remix_target_id", "\"s_0123\"", WrongValue, "32 hexadecimal digits")]
    [InlineData("remix_target_id", "[\"s_0123456789abcdef0123456789abcdef\"]", WrongType, "a string")]
    [InlineData("publish", "\"true\"", WrongType, "a boolean")]
    [InlineData("publish", "0", WrongType, "a boolean")]
    [InlineData("image", "7", WrongType, "a URL")]
    [InlineData("image", "\"aGVsbG8=\"", WrongValue, "is not an image")]
    [InlineData("video", "\"ftp://example.com/a.mp4\"", WrongValue, "http or https")]
    [InlineData("video", "\"aGVsbG8=\"", WrongValue, "is not a video")]
    [InlineData("video", "\"data:video/mp4;base64,iVBORw0KGgo=\"", WrongValue, "is not a video")]
    [InlineData("video", "{}", Missing, "a string", "video.url")]
    [InlineData("video", "[\"a\"]", WrongValue, "http or https", "video[0]")]
    [InlineData("video", "[[]]", WrongType, "a URL", "video[0]")]
    [InlineData("video", "5", WrongType, "a URL")]
    public async Task Option_WithAMistake_IsRefusedByName(string name, string value, string code, string says, string? param = null) =>
        await ShouldRefuse($$$"""{"model":"m","messages":{{{Messages}}},"{{{name}}}":{{{value}}}}""", param ?? name, code, says);

    [Theory]
    [InlineData("5", WrongType, "a string")]
    [InlineData("\"\"", WrongValue, "must bring a prompt")]
    [InlineData("\"a\\u0000\"", WrongValue, "NUL")]
    public async Task Prompt_WithAMistake_IsRefusedByName(string value, string code, string says) =>
        await ShouldRefuse($$"""{"model":"m","prompt":{{value}}}""", "prompt", code, says);

    [Fact]
    public async Task StreamOption_WithAMistake_IsRefusedByName() =>
        await ShouldRefuse($$"""{"model":"m","messages":{{Messages}},"stream_options":{"include_usage":1} }""", "stream_options.include_usage", WrongType, "a boolean");

    [Fact]
    public async Task Prompt_LongerThanAllowed_IsRefused() =>
        await ShouldRefuse($$"""{"model":"m","messages":[{"role":"user","content":"{{new string('x', 32_001)}}"}]}""", "messages", WrongValue, "at most 32000 characters");

    [Fact]
    public async Task Url_LongerThanAllowed_IsRefused() =>
        await ShouldRefuse($$"""{"model":"m","messages":{{Messages}},"image":"https://example.com/{{new string('x', 8192)}}"}""", "image", WrongValue, "8192");

    [Fact]
    public async Task Video_InASlotForPictures_IsRefused() =>
        await ShouldRefuse($$"""{"model":"m","messages":{{Messages}},"image":"{{Pictures.Mp4Url()}}"}""", "image", WrongValue, "is not an image");

    private static async Task ShouldRefuse(string body, string? param, string code, string says)
    {
        var fault = await ChatReading.RefuseAsync(body);

        (fault.Param, fault.Code).ShouldBe((param, code), fault.Message);
        fault.Message.ShouldContain(says);
        fault.Message.ShouldContain(param ?? "body");
    }
}
