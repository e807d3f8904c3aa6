using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Events;

/// <summary>What a client hears that follows a generation, line by line.</summary>
public sealed class EventTests(DoorScene door) : IClassFixture<DoorScene>
{
    private static readonly string[] Usual = ["queued", "claimed", "submitted", "accepted", "storing", "completed"];

    [Theory]
    [InlineData(ChatModels.Video, "video_", "/v1/videos/{0}/events", "/v1/videos/{0}/content")]
    [InlineData(ChatModels.Picture, "image_", "/v1/images/{0}/events", "/v1/images/{0}")]
    [InlineData("prompt-enhance-short-10s", "prompt_", "/v1/generation/{0}/events", "/v1/generation/{0}")]
    public async Task Timeline_IsToldFromItsFirstEntryToItsEnd(string model, string prefix, string path, string result)
    {
        await door.Scene.Upstream.SetSecondsAsync(1);
        var id = prefix + await AskAsync("a ferry sets off", model);

        var live = await ReadAsync(string.Format(null, path, id));
        await door.Scene.Upstream.SetSecondsAsync(0.3);
        var later = await ReadAsync($"/v1/generation/{id}/events");

        live.ShouldBeWhole(id);
        live.Numbers.ShouldBe(Enumerable.Range(1, live.Numbers.Count));
        live.Types[0].ShouldBe("queued");
        live.Types[^1].ShouldBe("completed");
        live.Turns.ShouldBeSubsetOf(Usual);
        live.Statuses.Distinct().ShouldBe(["queued", "in_progress", "completed"]);
        live.Data.SkipLast(1).ShouldAllBe(data => data.GetProperty("progress").GetInt32() < 100 && !data.ToString().Contains("\"url\"", StringComparison.Ordinal));
        live.Data[^1].GetProperty("progress").GetInt32().ShouldBe(100);
        live.Data[^1].GetProperty("url").GetString().ShouldBe(string.Format(null, result, id));
        later.Stream.Lines.ShouldBe(live.Stream.Lines);
    }

    [Fact]
    public async Task Headers_ForbidGatheringAndKeeping()
    {
        var id = await AskAsync("a kiosk by day", ChatModels.Picture);

        var headers = (await ReadAsync($"/v1/generation/chatcmpl-{id}/events")).Stream.Headers;

        headers["Content-Type"].ShouldBe("text/event-stream; charset=utf-8");
        headers["Cache-Control"].ShouldBe("no-store");
        headers["X-Accel-Buffering"].ShouldBe("no");
        headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();
        headers.Keys.ShouldNotContain("Content-Length");
    }

    [Theory]
    [InlineData("3", "")]
    [InlineData(null, "?after=3")]
    [InlineData("3", "?after=1")]
    [InlineData("", "?after=3")]
    public async Task Resuming_TellsOnlyWhatIsNewer(string? header, string query)
    {
        var id = "video_" + await AskAsync("a ferry comes back", ChatModels.Video);
        var whole = await ReadAsync($"/v1/videos/{id}/events");

        var rest = await ReadAsync($"/v1/videos/{id}/events{query}", header);

        rest.ShouldBeWhole(id);
        rest.Stream.Lines.ShouldBe(whole.Stream.Lines.Skip(3 * 4));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task EndAlreadySeen_IsNothingMore(int beyond)
    {
        var id = await AskAsync("a short walk", ChatModels.Picture);
        var last = (await ReadAsync($"/v1/images/{id}/events")).Numbers[^1];

        var again = await ReadAsync($"/v1/images/{id}/events", $"{last + beyond}");

        again.Stream.Status.ShouldBe(HttpStatusCode.NoContent);
        again.Stream.Lines.ShouldBeEmpty();
        again.Stream.Headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Failure_SaysWhy()
    {
        await using var held = await door.Scene.Upstream.HoldAsync(new UpstreamFault("violation"));
        var id = "video_" + await AskAsync("what nobody may see", ChatModels.Video);

        var events = await ReadAsync($"/v1/videos/{id}/events");

        events.ShouldBeWhole(id);
        events.Types[^1].ShouldBe("failed");
        events.Statuses[^1].ShouldBe("failed");
        var error = events.Data[^1].GetProperty("error");
        error.EnumerateObject().Select(member => member.Name).ShouldBe(["message", "type", "param", "code"]);
        error.GetProperty("code").GetString().ShouldBe("content_policy_violation");
        events.Data[^1].GetProperty("text").GetString().ShouldBe(error.GetProperty("message").GetString());
        events.Data[^1].TryGetProperty("url", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Deletion_OfWhatRuns_EndsItsStream()
    {
        await door.Scene.Upstream.SetSecondsAsync(600);
        var id = "video_" + await AskAsync("a ferry that is called back", ChatModels.Video);

        var events = await EventReader.ReadAsync(
            door.Address, door.Key, $"/v1/videos/{id}/events", onceOpen: () => door.Client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/v1/videos/" + id)));
        await door.Scene.Upstream.SetSecondsAsync(0.3);

        events.ShouldBeWhole(id);
        events.Types[^1].ShouldBe("cancelled");
        events.Statuses[^1].ShouldBe("failed");
        events.Data[^1].GetProperty("error").GetProperty("code").GetString().ShouldBe("cancelled");
        (await door.Client.GetAsync($"/v1/videos/{id}/events")).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Fact]
    public async Task AnotherTry_StandsInTheQueueAgain()
    {
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault("rate_limit") { RetryAfter = 1 });
        var id = "video_" + await AskAsync("a second knock", ChatModels.Video);

        var events = await ReadAsync($"/v1/videos/{id}/events");

        events.Turns.ShouldBe(["queued", "claimed", "submitted", "refused", "claimed", "submitted", "accepted", "storing", "completed"]);
        events.Data.Single(data => data.GetProperty("type").GetString() == "refused").GetProperty("status").GetString().ShouldBe("queued");
    }

    [Fact]
    public async Task OneOfABatch_HasATimelineOfItsOwn()
    {
        var batch = await AskAsync("two plums", ChatModels.Picture, count: 2);
        (await ReadAsync($"/v1/images/{batch}/events")).Types[^1].ShouldBe("completed");
        var second = "image_" + door.Scene.Rows.Generations.Single(row => row.Prompt == "two plums" && row.Id != batch).Id;

        var events = await ReadAsync($"/v1/images/{second}/events");

        events.ShouldBeWhole(second);
        events.Types[^1].ShouldBe("completed");
    }

    private Task<EventReader> ReadAsync(string path, string? lastEventId = null) => EventReader.ReadAsync(door.Address, door.Key, path, lastEventId);

    private async Task<string> AskAsync(string prompt, string model, int count = 1)
    {
        var request = ApiClient.ChatRequest(ApiClient.Bytes(ChatBodies.Text(prompt, model).With("n", count)));
        request.Headers.Add("Prefer", "respond-async");
        return (await door.Client.SendAsync(request)).Json.GetProperty("id").GetString()!["chatcmpl-".Length..];
    }
}
