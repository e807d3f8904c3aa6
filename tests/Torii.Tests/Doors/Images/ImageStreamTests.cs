using System.Net;
using System.Text.Json;
using Torii.Core.Media;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Images;

/// <summary>What a client gets that asks for a stream, line by line.</summary>
public sealed class ImageStreamTests(DoorScene door) : IClassFixture<DoorScene>
{
    private static readonly string[] Members =
        ["type", "b64_json", "created_at", "size", "quality", "background", "output_format", "usage", "id", "adjustments"];

    [Fact]
    public async Task Picture_IsOneEvent()
    {
        var stream = await StreamAsync(ImageRequests.Prompt("a heron").With("partial_images", 3));

        stream.Status.ShouldBe(HttpStatusCode.OK);
        stream.Headers["Content-Type"].ShouldBe("text/event-stream; charset=utf-8");
        stream.IsBroken.ShouldBeFalse();
        var picture = stream.Chunks.ShouldHaveSingleItem();
        picture.EnumerateObject().Select(member => member.Name).ShouldBe(Members);
        picture.GetProperty("type").GetString().ShouldBe("image_generation.completed");
        picture.GetProperty("created_at").GetInt64().ShouldBePositive();
        picture.GetProperty("usage").GetProperty("total_tokens").GetInt32().ShouldBe(0);
        picture.GetProperty("usage").GetProperty("input_tokens_details").GetProperty("image_tokens").GetInt32().ShouldBe(0);
        MediaFormat.Sniff(picture.Bytes()).ShouldBe(MediaFormat.Png);
        ShouldBeReadable(stream);
    }

    [Fact]
    public async Task Pictures_AreAnEventEach_WithTheBytesThatAreKept()
    {
        var stream = await StreamAsync(ImageRequests.Prompt("three herons").With("n", 3));

        stream.Chunks.Count.ShouldBe(3);
        var kept = await door.Client.GetAsync($"/v1/images/{stream.Chunks[0].GetProperty("id")}?response_format=b64_json");
        stream.Chunks.Select(picture => Convert.ToHexString(picture.Bytes())).ShouldBe(kept.Json.Data().Select(picture => Convert.ToHexString(picture.Bytes())));
        ShouldBeReadable(stream);
    }

    [Fact]
    public async Task Format_IsAsAskedFor()
    {
        var stream = await StreamAsync(ImageRequests.Prompt("a heron, smaller").With("output_format", "jpeg"));

        var picture = stream.Chunks.ShouldHaveSingleItem();
        picture.GetProperty("output_format").GetString().ShouldBe("jpeg");
        picture.Adjustments().ShouldBeEmpty();
        MediaFormat.Sniff(picture.Bytes()).ShouldBe(MediaFormat.Jpeg);
    }

    [Fact]
    public async Task Edit_HasAnEventOfItsOwn()
    {
        var stream = await door.Client.StreamAsync(ImageRequests.Form(
            ImageRequests.Edits, FormBench.Text("prompt", "a heron, edited"), FormBench.Text("stream", "true"), FormBench.Text("response_format", "url"), FormBench.File("image", Pictures.Png())));

        stream.Lines.ShouldContain("event: image_edit.completed");
        (await stream.Chunks.ShouldHaveSingleItem().DownloadAsync()).ShouldNotBeEmpty();
        ShouldBeReadable(stream);
    }

    [Fact]
    public async Task Failure_IsAnErrorEventAndABrokenConnection()
    {
        await using var held = await door.Scene.Upstream.HoldAsync(new UpstreamFault("violation") { Endpoint = "POST /video_gen" });

        var stream = await StreamAsync(ImageRequests.Prompt("a heron that may not be"));

        stream.IsBroken.ShouldBeTrue();
        stream.Lines.ShouldContain("event: error");
        var failure = stream.Chunks.ShouldHaveSingleItem();
        failure.GetProperty("type").GetString().ShouldBe("error");
        failure.GetProperty("error").EnumerateObject().Select(member => member.Name).ShouldBe(["message", "type", "param", "code"]);
        failure.GetProperty("error").GetProperty("code").GetString().ShouldBe("content_policy_violation");
    }

    [Fact]
    public async Task DeletedMeanwhile_IsAnErrorEvent()
    {
        await door.Scene.Upstream.SetSecondsAsync(600);
        var streaming = StreamAsync(ImageRequests.Prompt("a heron that flies off"));
        var id = await Eventually.GetAsync("it is being made", () => Task.FromResult(door.Scene.Rows.Generations.FirstOrDefault(row => row.Prompt == "a heron that flies off")?.Id));
        await door.Scene.Upstream.SetSecondsAsync(0.3);

        (await door.Client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/v1/images/image_" + id))).Status.ShouldBe(HttpStatusCode.OK);

        (await streaming).Chunks.ShouldHaveSingleItem().GetProperty("error").GetProperty("code").GetString().ShouldBe("cancelled");
    }

    [Fact]
    public async Task Mistake_IsAnsweredBeforeTheStream() =>
        (await door.Client.GenerateAsync(ImageRequests.Prompt("a heron").With("stream", true).With("model", "heron-1"))).ShouldBeError(HttpStatusCode.NotFound, "model_not_found", "model");

    private Task<ApiStream> StreamAsync(Dictionary<string, object?> body) =>
        door.Client.StreamAsync(ImageRequests.Json(ImageRequests.Generations, body.With("stream", true)));

    /// <summary>What every SDK's decoder needs: no lines of other kinds, no mark at the end, and a blank line behind every event.</summary>
    private static void ShouldBeReadable(ApiStream stream)
    {
        stream.IsDone.ShouldBeFalse();
        stream.Lines.ShouldAllBe(line => line.Length == 0 || line.StartsWith("event: ", StringComparison.Ordinal) || line.StartsWith("data: ", StringComparison.Ordinal) || line.StartsWith(':'));
        stream.Lines[^1].ShouldBeEmpty();
        foreach (var at in Enumerable.Range(0, stream.Lines.Count).Where(at => stream.Lines[at].StartsWith("data: ", StringComparison.Ordinal)))
        {
            stream.Lines[at - 1].ShouldBe("event: " + JsonElement.Parse(stream.Lines[at]["data: ".Length..]).GetProperty("type").GetString());
            stream.Lines[at + 1].ShouldBeEmpty();
        }
    }
}
