using System.Net;
using System.Text.Json;
using Torii.Core.Prompts;
using Torii.Tests.Doors.Videos;
using Torii.Tests.Support;

namespace Torii.Tests.Upstreams;

/// <summary>All that the Sora backend did, asked of a server whose one upstream is another.</summary>
public abstract class UpstreamSuite(UpstreamScene scene)
{
    private const string Model = "sora2-landscape-10s";

    private ApiClient Client => scene.Client;

    [Fact]
    public async Task TextToVideo_IsMadeAsAsked()
    {
        var video = await MadeAsync(new { model = Model, prompt = "a heron lands on a pond" });

        Fields(video).ShouldBeEmpty();
        (video.Text("seconds"), video.Text("size")).ShouldBe(("10", "1280x720"));
        await IsVideoAsync(video.Text("id"));
    }

    [Theory]
    [InlineData("sora2-portrait-15s", "15", "720x1280")]
    [InlineData("sora-2", "4", "720x1280")]
    [InlineData("sora-2", "12", "1280x720")]
    public async Task LengthsAndSizesThatSoraHadNot_AreMadeExactly(string model, string seconds, string size)
    {
        var video = await MadeAsync(new { model, prompt = $"a heron for {seconds} s", seconds, size });

        Fields(video).ShouldBeEmpty();
        (video.Text("seconds"), video.Text("size")).ShouldBe((seconds, size));
    }

    [Fact]
    public async Task PictureToVideo_IsMade()
    {
        var video = await MadeAsync(new { model = Model, prompt = "the dot grows", input_reference = new { image_url = TestPicture.DataUrl } });

        Fields(video).ShouldBeEmpty();
        await IsVideoAsync(video.Text("id"));
    }

    [Fact]
    public async Task Chat_StreamsToTheVideo()
    {
        var stream = await Client.StreamAsync(new { model = Model, stream = true, messages = new[] { new { role = "user", content = "a heron calls" } } });

        stream.Status.ShouldBe(HttpStatusCode.OK);
        stream.Content.ShouldContain("<video src=");
    }

    [Fact]
    public async Task Styles_AreAllMadeAsWords()
    {
        var videos = await Task.WhenAll(Styles.All.Select(style => MadeAsync(new { model = Model, prompt = $"a heron in a style {{{style}}}" })));

        videos.ShouldAllBe(video => Fields(video).SequenceEqual(new[] { "style" }));
    }

    [Fact]
    public async Task Storyboard_IsMadeAsTimedWords() =>
        Fields(await MadeAsync(new { model = Model, prompt = "[5.0s]a heron waits [5.0s]it flies" })).ShouldBe(["storyboard"]);

    [Fact]
    public async Task Strict_AllowsNoStandIn()
    {
        var refused = await Client.PostAsync(VideoCalls.Videos, new { model = Model, prompt = "a strict heron {anime}", strict = true });

        refused.ShouldBeError(HttpStatusCode.BadRequest, "unsupported_value", "style");
    }

    [Fact]
    public async Task RemixOfOurOwn_IsMade()
    {
        var source = await Client.MakeAsync(new { model = Model, prompt = "a heron to be changed" });
        var asked = (await Client.PostAsync($"{VideoCalls.Videos}/{source}/remix", new { prompt = "at night" })).Accepted();

        var remix = await EndedAsync(asked.Text("id"));
        Fields(remix).ShouldBe(scene.Offer.RemixAdjusted);
        remix.Text("remixed_from_video_id").ShouldBe(source);
        await IsVideoAsync(remix.Text("id"));
    }

    [Fact]
    public async Task ExtensionOfOurOwn_IsMade()
    {
        var source = await Client.MakeAsync(new { model = Model, prompt = "a heron to be gone on with" });
        var asked = (await Client.PostAsync($"{VideoCalls.Videos}/extensions", new { prompt = "it flies off", video = new { id = source }, seconds = "10" })).Accepted();

        var longer = await EndedAsync(asked.Text("id"));
        Fields(longer).ShouldBe(scene.Offer.ExtensionAdjusted);
        await IsVideoAsync(longer.Text("id"));
    }

    [Fact]
    public async Task ExtensionInChat_GoesOnWithTheNameThatChatGave()
    {
        var made = await Client.ChatAsync(new { model = Model, messages = new[] { new { role = "user", content = "a heron for chat to go on with" } } });
        var name = made.Json.GetProperty("generation_id").GetString()!;
        name.ShouldStartWith("gen_");

        var longer = await Client.ChatAsync(new { model = "sora2-extension-10s", messages = new[] { new { role = "user", content = $"{name} it flies off" } } });

        longer.Status.ShouldBe(HttpStatusCode.OK, longer.Body);
        longer.Content.ShouldContain("<video");
    }

    [Fact]
    public async Task ForeignSoraLink_IsRefusedWithTheReason()
    {
        var refused = await Client.PostAsync(VideoCalls.Videos, new { model = Model, prompt = "in rain", remix_target_id = "https://sora.chatgpt.com/p/s_68e3a06dcd888191b150971da152c1f5" });

        refused.ShouldBeError(HttpStatusCode.BadRequest, "unsupported_value", "remix_target_id");
    }

    [Fact]
    public async Task Character_IsKeptAndShown_OrRefusedWithTheReason()
    {
        var recording = new { role = "user", content = new object[] { new { type = "video_url", video_url = new { url = await RecordingAsync() } } } };
        var made = await Client.ChatAsync(new { model = "avatar-create", messages = new[] { recording } });
        if (!scene.Offer.References)
        {
            made.ShouldBeError(HttpStatusCode.BadRequest, "unsupported_value", "model");
            return;
        }

        made.Status.ShouldBe(HttpStatusCode.OK, made.Body);
        var characters = (await Client.GetAsync("/v1/characters")).Accepted();
        var name = characters.GetProperty("data")[0].Text("username");
        Fields(await MadeAsync(new { model = Model, prompt = $"@{name} crosses a bridge" })).ShouldBe(["characters"]);
    }

    [Fact]
    public async Task Pictures_AreMadeAndEdited_OrRefused()
    {
        var made = await Client.PostAsync("/v1/images/generations", new { model = "gpt-image", prompt = "a heron in ink", size = "1024x1024" });
        if (!scene.Offer.Images)
        {
            made.ShouldBeError(HttpStatusCode.BadRequest, "unsupported_value", "model");
            return;
        }

        IsPicture(made);
        IsPicture(await Client.PostAsync("/v1/images/edits", new { model = "gpt-image", prompt = "the dot in red", image = TestPicture.DataUrl }));
    }

    [Fact]
    public async Task Prompts_AreEnhanced_OrRefused()
    {
        var written = await Client.ChatAsync(new { model = "prompt-enhance-short-10s", messages = new[] { new { role = "user", content = "a heron" } } });

        written.Status.ShouldBe(scene.Offer.Prompts ? HttpStatusCode.OK : HttpStatusCode.BadRequest, written.Body);
        (!scene.Offer.Prompts || written.Content.Length > 40).ShouldBeTrue(written.Body);
    }

    private static string[] Fields(JsonElement video) => [.. video.GetProperty("adjustments").EnumerateArray().Select(adjustment => adjustment.Text("field"))];

    private static void IsPicture(ApiAnswer answer)
    {
        var picture = Convert.FromBase64String(answer.Accepted().GetProperty("data")[0].Text("b64_json"));
        Core.Media.MediaFormat.Sniff(picture).ShouldNotBeNull().IsImage.ShouldBeTrue();
    }

    private async Task<JsonElement> MadeAsync(object body) =>
        await EndedAsync((await Client.PostAsync(VideoCalls.Videos, body)).Accepted().Text("id"));

    private async Task<JsonElement> EndedAsync(string id)
    {
        var ended = (await Client.EndAsync($"{VideoCalls.Videos}/{id}")).Json;
        ended.Text("status").ShouldBe("completed", ended.GetRawText());
        return ended;
    }

    private async Task<string> RecordingAsync()
    {
        var id = await Client.MakeAsync(new { model = Model, prompt = "somebody to be recorded" });
        using var http = new HttpClient { BaseAddress = scene.Scene.Torii.Setup.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", scene.Scene.Torii.Setup.ClientKeys[0]);
        return "data:video/mp4;base64," + Convert.ToBase64String(await http.GetByteArrayAsync($"{VideoCalls.Videos}/{id}/content", TestContext.Current.CancellationToken));
    }

    private async Task IsVideoAsync(string id)
    {
        var content = await Client.GetAsync($"{VideoCalls.Videos}/{id}/content");
        content.Status.ShouldBe(HttpStatusCode.OK);
        content.Headers["Content-Type"].ShouldBe("video/mp4");
    }
}
