using System.Net;
using System.Text.Json;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Videos;

/// <summary>Characters made through the door of videos.</summary>
public sealed class VideoCharacterTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Videos = VideoCalls.Videos;

    [Fact]
    public async Task Character_IsMadeNamedAndUsed()
    {
        var path = $"{Videos}/characters";
        var accepted = (await door.Client.PostFormAsync(path, FormBench.Text("name", "Kit the Gull"), FormBench.File("video", Pictures.Mp4(50_000)))).Accepted();
        accepted.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "name", "created_at", "status", "progress", "username", "error", "adjustments"]);
        var id = accepted.Text("id");
        id.ShouldMatch("^character_[0-9a-f]{32}$");
        (accepted.Text("name"), accepted.Text("status"), accepted.GetProperty("username").GetString()).ShouldBe(("Kit the Gull", "queued", null));

        var made = (await door.Client.EndAsync($"{path}/{id}")).Json;
        (made.Text("id"), made.Text("name"), made.Text("status"), made.GetProperty("progress").GetInt32()).ShouldBe((id, "Kit the Gull", "completed", 100));
        var username = made.Text("username");
        username.ShouldNotBeNullOrEmpty();
        (await door.Client.GetAsync("/v1/characters/" + id)).Accepted().Text("name").ShouldBe("Kit the Gull");

        var video = (await door.Client.PostTextsAsync(Videos, "prompt=a walk", $"characters[][id]={id}")).Accepted();
        video.Text("prompt").ShouldBe($"a walk @{username}");
        (await door.Client.EndAsync($"{Videos}/{video.Text("id")}")).Json.Text("status").ShouldBe("completed");
        (await door.Scene.Upstream.TasksAsync()).ShouldContain(task => task.Prompt == $"a walk @{username}");

        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);
        (await other.GetAsync($"{path}/{id}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await other.PostAsync(Videos, new { prompt = "a walk", characters = new[] { new { id } } })).ShouldBeError(HttpStatusCode.NotFound, "not_found", "characters");

        (await door.Client.DeleteAsync("/v1/characters/" + id)).Accepted();
        (await door.Client.GetAsync($"{path}/{id}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Fact]
    public async Task Character_IsMadeOfAVideoOfOnesOwn_AndOneThatCannotBeMadeSaysWhy()
    {
        var source = await door.Client.MakeAsync(new { prompt = "a crab waves" });
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault("character_failed") { Endpoint = "POST /characters/upload" });
        var bad = (await door.Client.PostAsync($"{Videos}/characters", new { name = "Fog", video = new { url = Pictures.Mp4Url(6000) } })).Accepted().Text("id");
        var good = (await door.Client.PostAsync($"{Videos}/characters", new { name = "Nip", video = new { id = source } })).Accepted().Text("id");
        (await door.Client.PostAsync(Videos, new { prompt = "a walk", characters = new[] { new { id = good } } })).ShouldBeError(HttpStatusCode.BadRequest, "character_not_ready", "characters");

        var made = (await door.Client.EndAsync($"{Videos}/characters/{good}")).Json;
        (made.Text("status"), made.Text("name"), made.GetProperty("error").ValueKind).ShouldBe(("completed", "Nip", JsonValueKind.Null));
        (await door.Client.GetAsync($"{Videos}/{good}")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");

        var failed = (await door.Client.EndAsync($"{Videos}/characters/{bad}")).Json;
        (failed.Text("status"), failed.Text("name")).ShouldBe(("failed", "Fog"));
        failed.GetProperty("error").Text("message").ShouldNotBeNullOrEmpty();
        (await door.Client.PostAsync(Videos, new { prompt = "a walk", characters = new[] { new { id = bad } } })).ShouldBeError(HttpStatusCode.BadRequest, "character_generation_failed", "characters");
    }
}
