using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Videos;

/// <summary>Videos made from other videos.</summary>
public sealed class VideoSourceTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Videos = VideoCalls.Videos;

    [Fact]
    public async Task Remix_IsLikeItsSource_UnlessAskedOtherwise()
    {
        var source = await door.Client.MakeAsync(new { prompt = "a heron waits", size = "1280x720", seconds = 15 });

        var like = (await door.Client.PostAsync($"{Videos}/{source}/remix", new { prompt = "a heron flies" })).Accepted();
        (like.Text("remixed_from_video_id"), like.Text("model"), like.Text("size"), like.Text("seconds"), like.Text("prompt")).ShouldBe((source, "sora-2", "1280x720", "15", "a heron flies"));
        like.Adjusted().ShouldBeEmpty();
        (await door.Client.EndAsync($"{Videos}/{like.Text("id")}")).Json.Text("status").ShouldBe("completed");

        var other = (await door.Client.PostTextsAsync($"{Videos}/{source}/remix", "prompt=a heron dives", "size=720x1280")).Accepted();
        (other.Text("remixed_from_video_id"), other.Text("size"), other.Text("seconds")).ShouldBe((source, "720x1280", "15"));

        var named = (await door.Client.PostAsync(Videos, new { prompt = "a heron calls", model = "sora2-portrait-10s", remix_target_id = source })).Accepted();
        (named.Text("remixed_from_video_id"), named.Text("size"), named.Text("seconds")).ShouldBe((source, "720x1280", "10"));
    }

    [Fact]
    public async Task Edit_IsARemix()
    {
        var source = await door.Client.MakeAsync(new { prompt = "an egret waits", model = "sora2-landscape-10s" });

        var edited = (await door.Client.PostAsync($"{Videos}/edits", new { prompt = "in chalk", video = new { id = source } })).Accepted();
        (edited.Text("remixed_from_video_id"), edited.Text("model"), edited.Text("size")).ShouldBe((source, "sora2-landscape-10s", "1280x720"));

        var family = (await door.Client.PostTextsAsync($"{Videos}/edits", "prompt=in ink", $"video[id]={source}", "model=sora-2")).Accepted();
        (family.Text("remixed_from_video_id"), family.Text("model"), family.Text("size")).ShouldBe((source, "sora-2", "1280x720"));
        (await door.Client.EndAsync($"{Videos}/{family.Text("id")}")).Json.Text("status").ShouldBe("completed");

        var shaped = (await door.Client.PostAsync($"{Videos}/edits", new { prompt = "in oil", video = new { id = source }, model = "sora2-portrait-10s" })).Accepted();
        (shaped.Text("size"), shaped.GetProperty("adjustments").GetArrayLength()).ShouldBe(("720x1280", 0));

        (await door.Client.PostTextsAsync($"{Videos}/edits", "prompt=in tar", $"video={source}")).Accepted().Text("remixed_from_video_id").ShouldBe(source);
        (await door.Client.PostAsync($"{Videos}/edits", new { prompt = "in clay", video = new { id = source }, model = "sora2-extension" })).ShouldBeError(HttpStatusCode.BadRequest, "unsupported_combination", "model");
        (await door.Client.PostAsync($"{Videos}/{source}/remix", new { prompt = "in clay", model = "gpt-image" })).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "model");
    }

    [Fact]
    public async Task Extension_GoesOnWithItsSource()
    {
        var source = await door.Client.MakeAsync(new { prompt = "a swan waits" });

        var longer = (await door.Client.PostAsync($"{Videos}/extensions", new { prompt = "it swims off", seconds = "12", video = new { id = source } })).Accepted();
        (longer.Text("model"), longer.Text("seconds"), longer.GetProperty("remixed_from_video_id").GetString()).ShouldBe(("sora2-extension", "10", null));
        longer.Adjusted().ShouldBe(["seconds: 12 > 10"]);
        (await door.Client.EndAsync($"{Videos}/{longer.Text("id")}")).Json.Text("status").ShouldBe("completed");

        var usual = (await door.Client.PostTextsAsync($"{Videos}/extensions", "prompt=it comes back", $"video[id]={source}", "seconds=15", "strict=true")).Accepted();
        (usual.Text("seconds"), usual.GetProperty("adjustments").GetArrayLength()).ShouldBe(("15", 0));
    }
}
