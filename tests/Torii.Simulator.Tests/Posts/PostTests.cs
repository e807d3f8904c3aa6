using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Posts;

public sealed class PostTests
{
    [Fact]
    public async Task Post_OfADraft_ChangesItsDownloadAndServesIt()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var generation = await simulator.DraftAsync();
        var before = await LinksAsync(simulator);

        using var response = await simulator.PostAsync("/project_y/post", Bodies.Post(generation));

        var answer = await response.ShouldBeJsonAsync();
        answer.ShouldHaveExactly("post");
        answer.GetProperty("post").ShouldHaveExactly("id");
        answer.GetProperty("post").GetProperty("id").GetString()!.ShouldMatch("^s_[0-9a-f]{32}$");
        var after = await LinksAsync(simulator);
        after.Url.ShouldBe(before.Url);
        after.Downloadable.ShouldNotBe(before.Downloadable);
        (await simulator.Http.GetByteArrayAsync(after.Downloadable)).ShouldBe(await simulator.Http.GetByteArrayAsync(before.Downloadable));
    }

    [Fact]
    public async Task Post_WithLinksThatStay_ChangesNothing()
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.PostChangesUrl = false);
        var generation = await simulator.DraftAsync();
        var before = await LinksAsync(simulator);

        await simulator.PublishAsync(generation);

        (await LinksAsync(simulator)).ShouldBe(before);
        using var options = await simulator.ControlAsync(HttpMethod.Put, "/options", new JsonObject { ["post_changes_url"] = true });
        (await LinksAsync(simulator)).ShouldNotBe(before);
    }

    [Fact]
    public async Task Post_AskedForTwice_IsMadeTwice()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var generation = await simulator.DraftAsync();

        var first = await simulator.PublishAsync(generation);
        var second = await simulator.PublishAsync(generation);

        second.ShouldNotBe(first);
        var posts = (await simulator.ControlReadAsync("/posts")).EnumerateArray().ToArray();
        posts.Select(post => post.GetProperty("id").GetString()).ShouldBe([first, second]);
        posts[0].ShouldHaveExactly("id", "account", "generation_id", "created", "deleted");
        posts.ShouldAllBe(post => post.GetProperty("generation_id").GetString() == generation && !post.GetProperty("deleted").GetBoolean());
    }

    [Fact]
    public async Task Delete_OfAPost_WorksOnceAndForItsOwnerOnly()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var path = $"/project_y/post/{await simulator.PublishAsync(await simulator.DraftAsync())}";

        using var others = await simulator.DeleteAsync(path, "other-token");
        using var nobodys = await simulator.DeleteAsync(path, token: null);
        using var first = await simulator.DeleteAsync(path);
        using var second = await simulator.DeleteAsync(path);

        await others.ShouldBeErrorAsync(404, "not_found");
        await nobodys.ShouldBeErrorAsync(401, "token_invalidated");
        (await first.ShouldBeJsonAsync()).ShouldHaveExactly();
        await second.ShouldBeErrorAsync(404, "not_found");
        (await simulator.ControlReadAsync("/posts"))[0].GetProperty("deleted").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Post_OfWhatIsNoDraftOfTheAccount_Is404()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var others = await simulator.DraftAsync("other-token");

        foreach (var id in new[] { others, await simulator.BeginVideoAsync(), "gen_0" })
        {
            using var response = await simulator.PostAsync("/project_y/post", Bodies.Post(id));
            await response.ShouldBeErrorAsync(404, "not_found");
        }
    }

    [Theory]
    [InlineData("post_text", "null")]
    [InlineData("post_text", null)]
    [InlineData("attachments_to_create", "{}")]
    [InlineData("attachments_to_create", "[]")]
    [InlineData("attachments_to_create", "[{}]")]
    [InlineData("attachments_to_create", """[{"generation_id":"gen_0","kind":"image"}]""")]
    [InlineData("attachments_to_create", """[{"generation_id":7,"kind":"sora"}]""")]
    [InlineData("visibility", "\"public\"")]
    public async Task Post_WithOneThingWrong_Is400(string field, string? value)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = Bodies.Post(await simulator.DraftAsync());

        using var response = await simulator.PostAsync("/project_y/post", Bodies.Broken(body, field, value));

        await response.ShouldBeErrorAsync(400, "invalid_request");
        (await simulator.ControlReadAsync("/posts")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Post_WithoutSentinel_Is400()
    {
        await using var simulator = await TestSimulator.StartAsync();

        using var response = await simulator.PostAsync("/project_y/post", Bodies.Post("gen_0"), sentinel: null);

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("openai-sentinel-token");
    }

    [Fact]
    public async Task Post_WhoseAnswerIsLost_IsThereAllTheSame()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var generation = await simulator.DraftAsync();
        await simulator.FaultAsync(Bodies.Fault("answer_lost", "endpoint", "POST /project_y/post"));

        await Should.ThrowAsync<HttpRequestException>(() => simulator.PostAsync("/project_y/post", Bodies.Post(generation)));

        (await simulator.ControlReadAsync("/posts")).GetArrayLength().ShouldBe(1);
    }

    private static async Task<(string? Url, string? Downloadable)> LinksAsync(TestSimulator simulator)
    {
        JsonElement draft = (await simulator.ReadAsync("/project_y/profile/drafts")).GetProperty("items")[0];
        return (draft.GetProperty("url").GetString(), draft.GetProperty("downloadable_url").GetString());
    }
}
