using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Videos;

/// <summary>The life of a video, from the request to its deletion.</summary>
public sealed class VideoTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Videos = VideoCalls.Videos;

    private static readonly string[] Members =
    [
        "id", "object", "model", "status", "progress", "created_at", "completed_at", "expires_at", "prompt", "size", "seconds", "remixed_from_video_id", "error", "adjustments", "cost",
    ];

    [Fact]
    public async Task Video_IsAcceptedAtOnce_AndMade()
    {
        var accepted = await door.Client.PostAsync(Videos, new { prompt = "a ferry leaves" });

        var video = accepted.Accepted();
        video.EnumerateObject().Select(member => member.Name).ShouldBe(Members);
        var id = video.Text("id");
        id.ShouldMatch("^video_[0-9a-f]{32}$");
        (video.Text("object"), video.Text("model"), video.Text("status"), video.Text("prompt")).ShouldBe(("video", "sora-2", "queued", "a ferry leaves"));
        (video.Text("size"), video.Text("seconds"), video.GetProperty("progress").GetInt32()).ShouldBe(("720x1280", "10", 0));
        video.GetProperty("adjustments").GetArrayLength().ShouldBe(0);
        NullsOf(video).ShouldBe(["completed_at", "expires_at", "remixed_from_video_id", "error", "cost"]);
        (accepted.Headers["openai-poll-after-ms"], accepted.Headers["Content-Type"]).ShouldBe(("2000", "application/json"));

        var done = await door.Client.EndAsync($"{Videos}/{id}");
        done.Json.EnumerateObject().Select(member => member.Name).ShouldBe(Members);
        (done.Json.Text("id"), done.Json.Text("status"), done.Json.GetProperty("progress").GetInt32()).ShouldBe((id, "completed", 100));
        done.Json.GetProperty("completed_at").GetInt64().ShouldBeGreaterThanOrEqualTo(video.GetProperty("created_at").GetInt64());
        NullsOf(done.Json).ShouldBe(["expires_at", "remixed_from_video_id", "error", "cost"]);
        done.Headers.Keys.ShouldNotContain("openai-poll-after-ms");
    }

    [Theory]
    [InlineData("sora-2-2025-12-08", "720x1280")]
    [InlineData("sora2-landscape-15s", "1280x720")]
    [InlineData("sora-video-landscape", "1280x720")]
    public async Task Model_ByAnyOfItsNames_IsTaken(string model, string size)
    {
        var video = (await door.Client.PostAsync(Videos, new { prompt = "a pier", model })).Accepted();

        (video.Text("model"), video.Text("size")).ShouldBe((model, size));
    }

    [Fact]
    public async Task WhatNobodyMakes_IsAdjustedAndReported()
    {
        var accepted = (await door.Client.PostAsync(Videos, new { prompt = "a lock opens", seconds = "4", size = "1792x1024" })).Accepted();
        accepted.Adjusted().ShouldBe(["size: 1792x1024 > 1280x720", "seconds: 4 > 10"]);
        (accepted.Text("size"), accepted.Text("seconds")).ShouldBe(("1280x720", "10"));

        var done = (await door.Client.EndAsync($"{Videos}/{accepted.Text("id")}")).Json;
        done.Adjusted().ShouldBe(accepted.Adjusted());
        var exact = (await door.Client.PostAsync(Videos, new { prompt = "a lock closes", seconds = 15, size = "1280x720", strict = true })).Accepted();
        (exact.Text("seconds"), exact.GetProperty("adjustments").GetArrayLength()).ShouldBe(("15", 0));
    }

    [Fact]
    public async Task WhatNobodyMakes_IsRefused_WhereNothingElseIsWanted()
    {
        (await door.Client.PostAsync(Videos, new { prompt = "a weir", seconds = "4", strict = true })).ShouldBeError(HttpStatusCode.BadRequest, "unsupported_value", "seconds");
        (await door.Client.PostAsync(Videos, new { prompt = "a weir", size = "1792x1024", strict = true })).ShouldBeError(HttpStatusCode.BadRequest, "unsupported_value", "size");
        (await door.Client.PostTextsAsync(Videos, "prompt=a weir", "seed=7", "strict=true")).ShouldBeError(HttpStatusCode.BadRequest, "unsupported_value", "seed");
    }

    [Fact]
    public async Task FieldsOfOtherServers_ArePassedOverOrReported()
    {
        var harmless = (await door.Client.PostAsync(Videos, new { prompt = "a canal", n = 1, user = "u", metadata = new { a = "b" }, quality = "standard", seed = (int?)null, strict = true })).Accepted();
        var form = (await door.Client.PostTextsAsync(Videos, "prompt=a canal", "n=1", "negative_prompt=fog", "guidance_scale=6.5", "metadata[a]=b", "lora[][name]=x")).Accepted();

        harmless.Adjusted().ShouldBeEmpty();
        form.Adjusted().ShouldBe(["negative_prompt: fog > -", "guidance_scale: 6.5 > -", """lora: [{"name":"x"}] > -"""]);
    }

    [Fact]
    public async Task VideoOfAnotherDoor_IsTheSameHere_AndTheOtherWayRound()
    {
        var chat = await door.Client.ChatAsync(ChatBodies.Text("a barge by chat", ChatModels.Video));
        var id = "video_" + chat.Json.Text("id")["chatcmpl-".Length..];

        var shown = (await door.Client.GetAsync($"{Videos}/{id}")).Accepted();
        (shown.Text("id"), shown.Text("model"), shown.Text("prompt"), shown.Text("status")).ShouldBe((id, ChatModels.Video, "a barge by chat", "completed"));
        IdsOf((await door.Client.GetAsync(Videos + "?limit=100")).Accepted()).ShouldContain(id);

        var own = await door.Client.MakeAsync(new { prompt = "a barge" });
        (await door.Client.GetAsync("/v1/generation/" + own)).Content.ShouldContain(".mp4");
    }

    [Fact]
    public async Task Waiting_IsAnsweredWithTheEnd()
    {
        var id = (await door.Client.PostAsync(Videos, new { prompt = "a buoy" })).Accepted().Text("id");

        var request = new HttpRequestMessage(HttpMethod.Get, $"{Videos}/{id}");
        request.Headers.Add("Prefer", "wait=60");
        var answer = await door.Client.SendAsync(request);

        (answer.Json.Text("status"), answer.Headers["Preference-Applied"]).ShouldBe(("completed", "wait=60"));
    }

    [Fact]
    public async Task VideoThatFails_SaysWhy_With200()
    {
        await using var held = await door.Scene.Upstream.HoldAsync(new UpstreamFault("violation"));

        var id = await door.Client.MakeAsync(new { prompt = "a wreck" }, "failed");

        var video = (await door.Client.GetAsync($"{Videos}/{id}")).Accepted();
        video.GetProperty("error").EnumerateObject().Select(member => member.Name).ShouldBe(["code", "message"]);
        video.GetProperty("error").Text("code").ShouldBe("content_policy_violation");
        video.GetProperty("progress").GetInt32().ShouldBeLessThan(100);
        video.GetProperty("completed_at").ValueKind.ShouldBe(JsonValueKind.Null);
        (await door.Client.PostAsync($"{Videos}/{id}/remix", new { prompt = "again" })).ShouldBeError(HttpStatusCode.BadRequest, "video_generation_failed", "id");
    }

    [Fact]
    public async Task Deleted_IsAsIfItHadNeverBeen()
    {
        var id = await door.Client.MakeAsync(new { prompt = "a tide" });

        (await door.Client.DeleteAsync($"{Videos}/{id}")).Body.ShouldBe($$"""{"id":"{{id}}","object":"video.deleted","deleted":true}""");

        await ShouldBeGoneAsync(id);
    }

    [Fact]
    public async Task Running_IsCalledOffAndDeleted()
    {
        await door.Scene.Upstream.SetSecondsAsync(2);
        var id = (await door.Client.PostAsync(Videos, new { prompt = "an ebb" })).Accepted().Text("id");
        await door.Scene.Upstream.SetSecondsAsync(0.3);
        (await door.Client.PostAsync($"{Videos}/{id}/remix", new { prompt = "again" })).ShouldBeError(HttpStatusCode.BadRequest, "video_not_ready", "id");

        (await door.Client.DeleteAsync($"{Videos}/{id}")).Accepted().GetProperty("deleted").GetBoolean().ShouldBeTrue();

        await ShouldBeGoneAsync(id);
        door.Scene.Rows.Of("an ebb").State.ShouldBe("cancelled");
    }

    [Fact]
    public async Task AnotherClients_IsAsIfItWereNotThere()
    {
        var id = await door.Client.MakeAsync(new { prompt = "a cove of one's own" });
        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);

        (await other.GetAsync($"{Videos}/{id}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await other.DeleteAsync($"{Videos}/{id}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await other.PostAsync($"{Videos}/{id}/remix", new { prompt = "again" })).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await other.PostAsync($"{Videos}/edits", new { prompt = "again", video = new { id } })).ShouldBeError(HttpStatusCode.NotFound, "not_found", "video");
        (await other.PostAsync($"{Videos}/extensions", new { prompt = "on", video = new { id } })).ShouldBeError(HttpStatusCode.NotFound, "not_found", "video");
        (await other.PostAsync($"{Videos}/characters", new { name = "Kit", video = new { id } })).ShouldBeError(HttpStatusCode.NotFound, "not_found", "video");
        (await other.GetAsync($"{Videos}?after={id}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "after");
        IdsOf((await other.GetAsync(Videos)).Accepted()).ShouldNotContain(id);
        (await door.Client.GetAsync($"{Videos}/{id}")).Accepted();
    }

    [Theory]
    [InlineData("x")]
    [InlineData("%20")]
    [InlineData("characters")]
    [InlineData("edits")]
    [InlineData("video_00000000000000000000000000000000")]
    public async Task Nonsense_IsNotFound(string id)
    {
        (await door.Client.GetAsync($"{Videos}/{id}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await door.Client.DeleteAsync($"{Videos}/{id}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await door.Client.PostAsync($"{Videos}/{id}/remix", new { prompt = "again" })).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Fact]
    public async Task PictureByItsId_IsNoVideo()
    {
        var picture = await door.Client.ChatAsync(ChatBodies.Text("a buoy, still"));

        (await door.Client.GetAsync($"{Videos}/image_{picture.Json.Text("id")["chatcmpl-".Length..]}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    private async Task ShouldBeGoneAsync(string id)
    {
        (await door.Client.GetAsync($"{Videos}/{id}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await door.Client.DeleteAsync($"{Videos}/{id}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        IdsOf((await door.Client.GetAsync(Videos + "?limit=100")).Accepted()).ShouldNotContain(id);
    }

    private static string[] NullsOf(JsonElement video) => [.. video.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Null).Select(member => member.Name)];

    private static string[] IdsOf(JsonElement list) => [.. list.GetProperty("data").EnumerateArray().Select(video => video.Text("id"))];
}
