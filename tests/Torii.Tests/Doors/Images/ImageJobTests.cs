using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Images;

/// <summary>Pictures that nobody waits for: asked for, looked at, listed, deleted.</summary>
public sealed class ImageJobTests(DoorScene door) : IClassFixture<DoorScene>
{
    private static readonly string[] Members =
        ["id", "object", "created", "model", "status", "progress", "data", "size", "quality", "background", "output_format", "usage", "adjustments", "cost", "error"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Job_IsAnsweredAtOnceAndFilledLater(bool byPreference)
    {
        await door.Scene.Upstream.SetSecondsAsync(5);
        var body = ImageRequests.Prompt($"a tower, later, {byPreference}").With("model", "gpt-image-1.5").With("n", 2).With("size", "1024x1024");
        var request = ImageRequests.Json(ImageRequests.Generations, byPreference ? body : body.With("background", true));
        if (byPreference)
        {
            request.Headers.Add("Prefer", "respond-async");
        }

        var answer = await door.Client.SendAsync(request);
        await door.Scene.Upstream.SetSecondsAsync(0.3);

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Headers["Preference-Applied"].ShouldBe("respond-async");
        answer.Headers["openai-poll-after-ms"].ShouldBe("1000");
        answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(Members);
        answer.Json.GetProperty("status").GetString().ShouldBe("queued");
        answer.Json.GetProperty("progress").GetInt32().ShouldBe(0);
        answer.Json.GetProperty("model").GetString().ShouldBe("gpt-image-1.5");
        answer.Json.Data().ShouldBeEmpty();

        var id = answer.Json.GetProperty("id").GetString()!;
        var end = await door.Client.EndAsync(id);
        end.Headers.ContainsKey("openai-poll-after-ms").ShouldBeFalse();
        end.Json.EnumerateObject().Select(member => member.Name).ShouldBe(Members);
        end.Json.GetProperty("id").GetString().ShouldBe(id);
        end.Json.GetProperty("status").GetString().ShouldBe("completed");
        end.Json.GetProperty("progress").GetInt32().ShouldBe(100);
        end.Json.GetProperty("output_format").GetString().ShouldBe("png");
        end.Json.GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Null);
        end.Json.Adjustments().ShouldBe(["size: 1024x1024 → 360x360"]);
        end.Json.Data().Count.ShouldBe(2);
        (await end.Json.Data()[1].DownloadAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task LongPoll_AnswersWithTheEnd()
    {
        var id = await door.Client.GenerateLaterAsync(ImageRequests.Prompt("a tower, awaited"));
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/images/" + id);
        request.Headers.Add("Prefer", "wait=60");

        var answer = await door.Client.SendAsync(request);

        answer.Headers["Preference-Applied"].ShouldBe("wait=60");
        answer.Json.GetProperty("status").GetString().ShouldBe("completed");
    }

    [Fact]
    public async Task Format_OfALaterAnswer_IsTheUpstreams()
    {
        var end = await door.Client.EndAsync(await door.Client.GenerateLaterAsync(ImageRequests.Prompt("a tower as it is").With("output_format", "jpeg")));

        end.Json.GetProperty("output_format").GetString().ShouldBe("png");
        end.Json.Adjustments().ShouldBe(["output_format: jpeg → png"]);
    }

    [Fact]
    public async Task Failure_IsAnErrorWithStatus200()
    {
        await using var held = await door.Scene.Upstream.HoldAsync(new UpstreamFault("violation") { Endpoint = "POST /video_gen" });

        var end = await door.Client.EndAsync(await door.Client.GenerateLaterAsync(ImageRequests.Prompt("a tower that may not be")));

        end.Status.ShouldBe(HttpStatusCode.OK);
        end.Json.GetProperty("status").GetString().ShouldBe("failed");
        end.Json.GetProperty("progress").GetInt32().ShouldBeLessThan(100);
        end.Json.GetProperty("error").GetProperty("code").GetString().ShouldBe("content_policy_violation");
        end.Json.Data().ShouldBeEmpty();
    }

    [Fact]
    public async Task BatchOfChat_IsHereToo_AndALaterOneStandsForItself()
    {
        var chat = await door.Client.ChatAsync(ChatBodies.Text("two wells").With("n", 2));
        var batch = chat.Json.GetProperty("id").GetString()!["chatcmpl-".Length..];
        var second = door.Scene.Rows.Generations.Single(row => row.Prompt == "two wells" && row.Id != batch).Id;

        var all = (await door.Client.GetAsync("/v1/images/image_" + batch)).Json;
        var one = (await door.Client.GetAsync("/v1/images/image_" + second)).Json;

        all.Data().Select(UrlOf).ShouldBe(chat.Content.Split('\n').Select(line => line["![Generated Image](".Length..^1]));
        one.GetProperty("id").GetString().ShouldBe("image_" + second);
        UrlOf(one.Data().ShouldHaveSingleItem()).ShouldBe(UrlOf(all.Data()[1]));
    }

    [Fact]
    public async Task AnotherClients_IsAsIfItWereNotThere()
    {
        var id = (await door.Client.GenerateAsync(ImageRequests.Prompt("a well of one's own"))).Json.GetProperty("id").GetString()!;
        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);

        (await other.GetAsync("/v1/images/" + id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await DeleteAsync(other, id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await other.GetAsync("/v1/images")).Json.Data().Select(IdOf).ShouldNotContain(id);
        (await door.Client.GetAsync("/v1/images/" + id)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("image_00000000000000000000000000000000")]
    [InlineData("image_")]
    [InlineData("x")]
    [InlineData("generations")]
    [InlineData("%C3%A9%20%22%27;--")]
    public async Task Nonsense_IsNotFound(string id)
    {
        (await door.Client.GetAsync("/v1/images/" + id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await DeleteAsync(door.Client, id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Fact]
    public async Task Video_IsNoImage()
    {
        var id = (await door.Client.ChatAsync(ChatBodies.Text("a well, moving", ChatModels.Video))).Json.GetProperty("id").GetString()!["chatcmpl-".Length..];

        (await door.Client.GetAsync("/v1/images/video_" + id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
    }

    [Fact]
    public async Task Deleted_IsGoneFromEverywhereWithAllItsPictures()
    {
        var made = (await door.Client.GenerateAsync(ImageRequests.Prompt("two leaves").With("n", 2).With("response_format", "url"))).Json;
        var id = made.GetProperty("id").GetString()!;

        var answer = await DeleteAsync(door.Client, id);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldBe($$"""{"id":"{{id}}","object":"image.deleted","deleted":true}""");
        (await door.Client.GetAsync("/v1/images/" + id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await DeleteAsync(door.Client, id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        (await door.Client.GetAsync("/v1/images")).Body.ShouldNotContain(id);
        foreach (var picture in made.Data())
        {
            var path = new Uri(UrlOf(picture)).AbsolutePath;
            await Eventually.BeAsync("the file is removed", async () => (await door.Client.GetAsync(path)).Status == HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task List_HoldsABatchEach_PageByPage()
    {
        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);
        var ids = new List<string>();
        foreach (var number in Enumerable.Range(0, 3))
        {
            ids.Add((await other.GenerateAsync(ImageRequests.Prompt($"bead {number}").With("n", 3))).Json.GetProperty("id").GetString()!);
        }

        var all = (await other.GetAsync("/v1/images?order=asc")).Json;
        all.GetProperty("object").GetString().ShouldBe("list");
        all.GetProperty("has_more").GetBoolean().ShouldBeFalse();
        all.Data().Select(IdOf).ShouldBe(ids);
        all.Data().ShouldAllBe(job => job.Data().Count == 3);
        all.GetProperty("first_id").GetString().ShouldBe(ids[0]);
        all.GetProperty("last_id").GetString().ShouldBe(ids[2]);

        var newest = (await other.GetAsync("/v1/images?limit=2")).Json;
        newest.Data().Select(IdOf).ShouldBe([ids[2], ids[1]]);
        newest.GetProperty("has_more").GetBoolean().ShouldBeTrue();
        var rest = (await other.GetAsync($"/v1/images?limit=2&after={newest.GetProperty("last_id")}")).Json;
        rest.Data().Select(IdOf).ShouldBe([ids[0]]);
        rest.GetProperty("has_more").GetBoolean().ShouldBeFalse();
        await DeleteAsync(other, ids[0]);
        (await other.GetAsync($"/v1/images?order=asc&after={ids[0]}&limit=1")).Json.Data().Select(IdOf).ShouldBe([ids[1]]);
        (await door.Client.GetAsync($"/v1/images?after={ids[0]}")).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", "after");
        foreach (var id in ids)
        {
            await DeleteAsync(other, id);
        }
    }

    [Theory]
    [InlineData("?after=image_00000000000000000000000000000000", "after")]
    [InlineData("?limit=-1", "limit")]
    [InlineData("?limit=101", "limit")]
    [InlineData("?limit=ten", "limit")]
    [InlineData("?order=up", "order")]
    [InlineData("?after=nothing", "after")]
    [InlineData("/image_00000000000000000000000000000000?response_format=gif", "response_format")]
    public async Task Query_WithAMistake_IsNamed(string query, string param) =>
        (await door.Client.GetAsync("/v1/images" + query)).ShouldBeError(HttpStatusCode.BadRequest, "invalid_value", param);

    private static Task<ApiAnswer> DeleteAsync(ApiClient client, string id) => client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/v1/images/" + id));

    private static string UrlOf(JsonElement picture) => picture.GetProperty("url").GetString()!;

    private static string IdOf(JsonElement job) => job.GetProperty("id").GetString()!;
}
