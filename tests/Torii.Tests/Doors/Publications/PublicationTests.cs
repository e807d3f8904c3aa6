using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Publications;

/// <summary>Making results public and taking that back.</summary>
public sealed class PublicationTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Publish = "POST /project_y/post";

    [Fact]
    public async Task Publication_GivesALink_AsksOnce_AndCanBeTakenBackOnce()
    {
        var id = await MakeAsync("a pond freezes");
        var before = (await door.Scene.Upstream.CallsAsync(Publish)).Count;

        var published = await SendAsync(HttpMethod.Post, "chatcmpl-" + id);
        published.Status.ShouldBe(HttpStatusCode.OK, published.Body);
        published.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "object", "status", "post_id", "share_link", "url"]);
        (Text(published, "id"), Text(published, "object"), Text(published, "status")).ShouldBe(("video_" + id, "generation.publication", "published"));
        Text(published, "post_id").ShouldMatch("^s_[0-9a-f]{32}$");
        Text(published, "share_link").ShouldBe("https://sora.chatgpt.com/p/" + Text(published, "post_id"));
        (await ChatClient.DownloadAsync(new Uri(Text(published, "url")))).ShouldNotBeEmpty();

        (await SendAsync(HttpMethod.Post, "video_" + id)).Body.ShouldBe(published.Body);
        (await SendAsync(HttpMethod.Post, id)).Body.ShouldBe(published.Body);
        (await door.Scene.Upstream.CallsAsync(Publish)).Count.ShouldBe(before + 1);
        Text(await door.Client.GetAsync("/v1/generation/" + id), "share_link").ShouldBe(Text(published, "share_link"));

        Text(await SendAsync(HttpMethod.Delete, id), "status").ShouldBe("removed");
        Text(await SendAsync(HttpMethod.Delete, id), "status").ShouldBe("removed");
        (await door.Client.GetAsync("/v1/generation/" + id)).Json.TryGetProperty("share_link", out _).ShouldBeFalse();
        (await SendAsync(HttpMethod.Post, id)).ShouldBeError(HttpStatusCode.Conflict, "already_published");
        (await door.Scene.Upstream.CallsAsync(Publish)).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task PublishInTheRequest_ComesBackWithTheResult()
    {
        var answer = await door.Client.ChatAsync(ChatBodies.Text("a pond thaws", ChatModels.Video).With("publish", value: true));

        answer.Content.ShouldStartWith("```html\n<video src=");
        Text(answer, "share_link").ShouldStartWith("https://sora.chatgpt.com/p/s_");
        answer.Json.GetProperty("notes").EnumerateArray().ShouldContain(note => note.GetString()!.Contains("Published at", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NeverPublished_IsRemovedAllTheSame()
    {
        var id = await MakeAsync("a pond dries");

        var removed = await SendAsync(HttpMethod.Delete, id);

        Text(removed, "status").ShouldBe("removed");
        removed.Json.GetProperty("post_id").GetString().ShouldBeNull();
    }

    [Fact]
    public async Task Upstream_ThatDeclines_IsAnErrorAndMayBeAskedAgain()
    {
        var id = await MakeAsync("a pond stirs");
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault("content_refused") { Endpoint = Publish });

        var refused = await SendAsync(HttpMethod.Post, id);
        refused.ShouldBeError(HttpStatusCode.BadRequest, "content_policy_violation");

        Text(await SendAsync(HttpMethod.Post, id), "status").ShouldBe("published");
    }

    [Fact]
    public async Task LostAnswer_IsNeverAskedAgain()
    {
        var id = await MakeAsync("a pond ripples");
        await door.Scene.Upstream.StrikeAsync(new UpstreamFault("answer_lost") { Endpoint = Publish });

        (await SendAsync(HttpMethod.Post, id)).ShouldBeError(HttpStatusCode.Conflict, "already_published");
        (await SendAsync(HttpMethod.Post, id)).ShouldBeError(HttpStatusCode.Conflict, "already_published");
        (await SendAsync(HttpMethod.Delete, id)).ShouldBeError(HttpStatusCode.Conflict, "publication_unknown");
    }

    [Fact]
    public async Task Unfinished_MustWait()
    {
        await door.Scene.Upstream.SetSecondsAsync(3);
        var asked = await door.Scene.First.AskLaterAsync("a pond in spring");
        await door.Scene.Upstream.SetSecondsAsync(0.3);

        (await SendAsync(HttpMethod.Post, asked.Id!)).ShouldBeError(HttpStatusCode.Conflict, "not_finished");
        (await SendAsync(HttpMethod.Delete, asked.Id!)).ShouldBeError(HttpStatusCode.Conflict, "not_finished");
        await door.Scene.First.EndAsync(asked.Id!);
    }

    [Fact]
    public async Task Image_IsNotPublished()
    {
        var image = await door.Client.ChatAsync(ChatBodies.Text("a pond from above"));

        (await SendAsync(HttpMethod.Post, Text(image, "id"))).ShouldBeError(HttpStatusCode.BadRequest, "not_a_video", "id");
    }

    [Fact]
    public async Task AnotherClients_IsAsIfItWereNotThere()
    {
        var id = await MakeAsync("a pond of one's own");
        using var other = new ApiClient(door.Address, door.Scene.Torii.Setup.ClientKeys[1]);

        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Delete])
        {
            (await other.SendAsync(new HttpRequestMessage(method, $"/v1/generation/{id}/publish"))).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");
        }
    }

    [Theory]
    [InlineData("chatcmpl-123456789abcdef")]
    [InlineData("video_00000000000000000000000000000000")]
    [InlineData("x")]
    public async Task Nonsense_IsNotFound(string id) =>
        (await SendAsync(HttpMethod.Post, id)).ShouldBeError(HttpStatusCode.NotFound, "not_found", "id");

    private async Task<string> MakeAsync(string prompt)
    {
        var answer = await door.Client.ChatAsync(ChatBodies.Text(prompt, ChatModels.Video));
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return Text(answer, "id")["chatcmpl-".Length..];
    }

    private Task<ApiAnswer> SendAsync(HttpMethod method, string id) => door.Client.SendAsync(new HttpRequestMessage(method, $"/v1/generation/{id}/publish"));

    private static string Text(ApiAnswer answer, string member) => answer.Json.GetProperty(member).GetString()!;
}
