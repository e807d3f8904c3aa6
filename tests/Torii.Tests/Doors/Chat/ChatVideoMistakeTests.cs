using System.Net;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Doors.Media;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>Videos, remixes and publications that cannot be meant: each is answered with what is wrong, and nothing is queued.</summary>
public sealed class ChatVideoMistakeTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Post = "s_0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("gpt-image")]
    [InlineData("prompt-enhance-short-10s")]
    [InlineData("sora2-extension-10s")]
    public async Task Video_ForAModelThatTakesNone_IsRefused(string model) =>
        await ShouldRefuseAsync(VideoBodies.Of("gen_01k7abcdef turns round", model: model), "unsupported_combination", "messages");

    [Fact]
    public async Task VideoAndRemix_AreOneTooMany() =>
        await ShouldRefuseAsync(VideoBodies.Of("in chalk").With("remix_target_id", Post), "unsupported_combination", "messages");

    [Fact]
    public async Task VideoAndRemixInThePrompt_AreOneTooMany() =>
        await ShouldRefuseAsync(VideoBodies.Of($"{Post} in chalk"), "unsupported_combination", "messages");

    [Theory]
    [InlineData("gpt-image")]
    [InlineData(ChatModels.Video)]
    [InlineData("avatar-create")]
    public async Task PictureWithoutWords_IsRefused(string model)
    {
        var body = ChatBodies.Text("", model).With("image", Pictures.PngUrl());

        await ShouldRefuseAsync(body, "invalid_value", "messages");
        body.Remove("messages");
        await ShouldRefuseAsync(body, "invalid_value", "prompt");
    }

    [Fact]
    public async Task TwoVideos_AreOneTooMany() =>
        await ShouldRefuseAsync(VideoBodies.Of("bows").With("video", Pictures.Mp4Url()), "invalid_value", "video");

    [Fact]
    public async Task VideoThatIsAPicture_IsRefused() =>
        await ShouldRefuseAsync(VideoBodies.Of(url: Pictures.PngUrl()), "invalid_value", "messages[0].content[0].video_url.url");

    [Theory]
    [InlineData("not a video at all")]
    [InlineData("data:video/mp4;base64,%%%%")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://clips.example/a.mp4")]
    [InlineData("")]
    public async Task LegacyVideo_ThatIsNone_IsRefused(string written) =>
        await ShouldRefuseAsync(ChatBodies.Text("bows", ChatModels.Video).With("video", written), "invalid_value", "video");

    [Theory]
    [InlineData(5)]
    [InlineData(true)]
    public async Task LegacyVideo_OfAnotherType_IsRefused(object written) =>
        await ShouldRefuseAsync(ChatBodies.Text("bows", ChatModels.Video).With("video", written), "invalid_type", "video");

    [Theory]
    [InlineData("http://127.0.0.1:{0}/picture")]
    [InlineData("http://localhost:{0}/picture")]
    [InlineData("http://[::1]:{0}/picture")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://there-is-no-such-host.invalid/a.mp4")]
    public async Task Address_ThatMayNotBeFetched_IsRefused(string url)
    {
        var written = string.Format(null, url, door.Forbidden.Address.Port);

        await ShouldRefuseAsync(VideoBodies.Of(url: written), "invalid_video_url", "messages");
        await ShouldRefuseAsync(ChatBodies.Text("bows", ChatModels.Video).With("video", written), "invalid_video_url", "video");
        door.Forbidden.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/page")]
    [InlineData("/picture")]
    public async Task Address_ThatLeadsToNoVideo_IsRefused(string path)
    {
        door.Allowed.Picture = Pictures.Png(500);

        await ShouldRefuseAsync(VideoBodies.Of(url: door.Allowed.Url(path)), "invalid_video_url", "messages");
    }

    [Fact]
    public async Task VideoThatIsTooLarge_IsSaidToBe()
    {
        door.Allowed.Picture = Pictures.Mp4((101 * 1024 * 1024) + 1);

        await ShouldRefuseAsync(VideoBodies.Of(url: door.Allowed.Url("/measured")), "payload_too_large", "messages", HttpStatusCode.RequestEntityTooLarge);
        door.Allowed.Picture = [];
    }

    [Fact]
    public async Task VideoThatIsTooLong_IsSaidToBe()
    {
        byte[] video = [.. Mp4LengthTests.Box("ftyp", "isom"u8.ToArray()), .. Mp4LengthTests.Box("moov", Mp4LengthTests.MovieHeader(0, 600, 600 * 301))];
        door.Allowed.Picture = video;

        await ShouldRefuseAsync(VideoBodies.Of(url: "data:video/mp4;base64," + Convert.ToBase64String(video)), "video_too_long", "messages");
        await ShouldRefuseAsync(VideoBodies.Of(url: door.Allowed.Url("/picture")), "video_too_long", "messages");
    }

    [Theory]
    [InlineData("s_0123456789abcdef0123456789abcde", "invalid_value", HttpStatusCode.BadRequest)]
    [InlineData("https://sora.chatgpt.com/p/s_0123", "invalid_value", HttpStatusCode.BadRequest)]
    [InlineData("the film with the cat", "invalid_value", HttpStatusCode.BadRequest)]
    [InlineData("", "invalid_value", HttpStatusCode.BadRequest)]
    [InlineData(7, "invalid_type", HttpStatusCode.BadRequest)]
    [InlineData("0123456789abcdef0123456789abcdef", "remix_target_not_found", HttpStatusCode.NotFound)]
    [InlineData("video_0123456789abcdef0123456789abcdef", "remix_target_not_found", HttpStatusCode.NotFound)]
    [InlineData("gen_01k7nosuchresult", "remix_target_not_found", HttpStatusCode.NotFound)]
    public async Task RemixTarget_ThatLeadsNowhere_IsRefused(object target, string code, HttpStatusCode status) =>
        await ShouldRefuseAsync(ChatBodies.Text("in chalk", ChatModels.Video).With("remix_target_id", target), code, "remix_target_id", status);

    [Fact]
    public async Task RemixTarget_ForAnImage_IsRefused() =>
        await ShouldRefuseAsync(ChatBodies.Text("in chalk").With("remix_target_id", Post), "unsupported_combination", "remix_target_id");

    [Fact]
    public async Task RemixLink_OfTheWrongLength_IsRefused() =>
        await ShouldRefuseAsync(ChatBodies.Text("https://sora.chatgpt.com/p/s_0123 in chalk", ChatModels.Video), "invalid_remix_id", "messages");

    [Fact]
    public async Task Storyboard_WithAnEmptyScene_IsRefused() =>
        await ShouldRefuseAsync(ChatBodies.Text("[5s] [3s]a kite sinks", ChatModels.Video), "invalid_storyboard", "messages");

    [Fact]
    public async Task Publication_OfAnImage_IsRefused() =>
        await ShouldRefuseAsync(ChatBodies.Text("a stone").With("publish", value: true), "invalid_value", "publish");

    [Fact]
    public async Task Publication_OfACharacter_IsRefused() =>
        await ShouldRefuseAsync(VideoBodies.Of().With("publish", value: true), "invalid_value", "publish");

    [Theory]
    [InlineData("true")]
    [InlineData(1)]
    public async Task Publication_OfTheWrongType_IsRefused(object value) =>
        await ShouldRefuseAsync(ChatBodies.Text("a stone", ChatModels.Video).With("publish", value), "invalid_type", "publish");

    [Fact]
    public async Task Extension_WithoutItsSource_IsRefused() =>
        await ShouldRefuseAsync(ChatBodies.Text("goes on", "sora2-extension-10s"), "missing_generation_id", "messages");

    [Fact]
    public async Task Character_WithoutASource_IsRefused() =>
        await ShouldRefuseAsync(ChatBodies.Text("a fox", "avatar-create"), "missing_video", "messages");

    private async Task ShouldRefuseAsync(object body, string code, string param, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        (await door.Client.ChatAsync(body)).ShouldBeError(status, code, param);
        door.Scene.Rows.Generations.ShouldBeEmpty();
        (await door.Scene.Upstream.CallsAsync("POST /characters/upload")).ShouldBeEmpty();
    }
}
