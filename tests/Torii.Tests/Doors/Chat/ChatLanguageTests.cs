using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>What clients write into prompts is used, and told.</summary>
public sealed class ChatLanguageTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Post = "s_0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Style_IsToldFirstAndKeptWithTheGeneration()
    {
        var stream = await door.Client.StreamAsync(ChatBodies.Text("{ANIME}a tram in the rain", ChatModels.Video, stream: true));

        stream.Reasoning[0].ShouldBe("Style: anime.\n");
        stream.Chunks.Single(chunk => chunk.TryGetProperty("notes", out _)).GetProperty("notes")[0].GetString().ShouldBe("Style: anime.");
        var kept = await door.Client.GetAsync("/v1/generation/" + stream.Chunks[0].GetProperty("id").GetString());
        kept.Json.GetProperty("notes")[0].GetString().ShouldBe("Style: anime.");
        var call = (await door.Scene.Upstream.CallsAsync("POST /nf/create")).Single(entry => entry.Body!.Value.GetProperty("prompt").GetString() == "a tram in the rain");
        call.Body!.Value.GetProperty("style_id").GetString().ShouldBe("anime");
    }

    [Fact]
    public async Task PlainPrompt_HasNoNotes()
    {
        var answer = await door.Client.ChatAsync(ChatBodies.Text("a tram in the snow", ChatModels.Video));

        answer.Json.TryGetProperty("notes", out _).ShouldBeFalse();
        answer.Json.TryGetProperty("share_link", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Storyboard_OverSeveralParts_IsOne()
    {
        object[] parts = [new { type = "text", text = "[5.0s]A kite rises" }, new { type = "text", text = "[5.0s]It sinks" }];

        var answer = await door.Client.ChatAsync(ChatBodies.Text("", ChatModels.Video).With("messages", new[] { new { role = "user", content = parts } }));

        answer.Content.ShouldStartWith("```html\n<video src=");
        answer.Json.GetProperty("notes")[0].GetString()!.ShouldStartWith("Storyboard: 2 shots");
        (await door.Scene.Upstream.CallsAsync("POST /nf/create/storyboard")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("remix_target_id", "https://sora.chatgpt.com/p/" + Post)]
    [InlineData("remix_target_id", Post)]
    public async Task RemixTarget_ByLinkOrId_ReachesTheUpstreamAsAPost(string field, string target)
    {
        var answer = await door.Client.ChatAsync(ChatBodies.Text("as a woodcut", ChatModels.Video).With(field, target));

        answer.Content.ShouldStartWith("```html\n<video src=");
        (await door.Scene.Upstream.CallsAsync("POST /nf/create"))[^1].Body!.Value.GetProperty("remix_target_id").GetString().ShouldBe(Post);
    }

    [Fact]
    public async Task OwnGeneration_IsPublishedForItsRemix_AndTakenBack()
    {
        var original = await door.Client.ChatAsync(ChatBodies.Text("a gull lands", ChatModels.Video));

        var remix = await door.Client.ChatAsync(ChatBodies.Text("at night", ChatModels.Video).With("remix_target_id", original.Json.GetProperty("id").GetString()));

        remix.Content.ShouldStartWith("```html\n<video src=");
        (await door.Scene.Upstream.CallsAsync("POST /nf/create"))[^1].Body!.Value.GetProperty("remix_target_id").GetString()!.ShouldMatch("^s_[0-9a-f]{32}$");
        await Eventually.BeAsync("its post was taken back", async () => (await door.Scene.Upstream.CallsAsync("DELETE /project_y/post/{post_id}")).Count == 1);
        var kept = await door.Client.GetAsync("/v1/generation/" + original.Json.GetProperty("id").GetString());
        kept.Json.TryGetProperty("share_link", out _).ShouldBeFalse();
    }
}
