using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Characters;

public sealed class MentionTests
{
    [Theory]
    [InlineData("@hazel.heron wades")]
    [InlineData("dusk. Enter @Hazel.Heron.")]
    [InlineData("(@hazel.heron)")]
    public async Task Prompt_WithADeletedCharacter_Is400(string prompt)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var (character, _) = await simulator.CharacterAsync();
        await simulator.BeginVideoAsync(prompt);
        using var deleted = await simulator.DeleteAsync($"/project_y/characters/{character}");

        using var response = await simulator.PostAsync("/nf/create", Bodies.Video(prompt));

        (await response.ShouldBeErrorAsync(400, "character_not_found")).GetProperty("param").GetString().ShouldBe("prompt");
        (await simulator.TaskCountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Prompt_WithAnothersCharacter_Is400UntilItIsPublic()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var (_, cameo) = await simulator.CharacterAsync("hazel.heron", "other-token");

        using (var hidden = await simulator.PostAsync("/nf/create", Bodies.Video("@hazel.heron wades")))
        {
            await hidden.ShouldBeErrorAsync(400, "character_not_found");
        }

        using var shown = await simulator.PostAsync(
            $"/project_y/cameos/by_id/{cameo}/update_v2", new JsonObject { ["visibility"] = "public" }, "other-token");
        await simulator.BeginVideoAsync("@hazel.heron wades");
    }

    [Fact]
    public async Task Prompt_WithADeletedCharacter_Is400ForStoryboardRemixAndExtensionToo()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var draft = await simulator.DraftAsync();
        var (character, _) = await simulator.CharacterAsync();
        using var deleted = await simulator.DeleteAsync($"/project_y/characters/{character}");
        const string prompt = "@hazel.heron wades";

        using var storyboard = await simulator.PostAsync("/nf/create/storyboard", Bodies.With(Bodies.Storyboard(), "prompt", prompt));
        using var remix = await simulator.PostAsync("/nf/create", Bodies.With(Bodies.Remix(), "prompt", prompt));
        using var extension = await simulator.PostAsync(
            $"/project_y/profile/drafts/{draft}/long_video_extension", Bodies.Extension(prompt));

        await storyboard.ShouldBeErrorAsync(400, "character_not_found");
        await remix.ShouldBeErrorAsync(400, "character_not_found");
        await extension.ShouldBeErrorAsync(400, "character_not_found");
    }

    [Theory]
    [InlineData("@nobody.known strolls")]
    [InlineData("write to hazel@hazel.heron about it")]
    [InlineData("@hazel.herons in a row")]
    [InlineData("meet @ noon")]
    public async Task Prompt_WithNobodyWhoIsGone_IsAccepted(string prompt)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var (character, _) = await simulator.CharacterAsync();
        using var deleted = await simulator.DeleteAsync($"/project_y/characters/{character}");

        await simulator.BeginVideoAsync(prompt);
    }

    [Fact]
    public async Task Prompt_WithANameThatWasGivenAnew_IsAccepted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var (character, _) = await simulator.CharacterAsync();
        using var deleted = await simulator.DeleteAsync($"/project_y/characters/{character}");
        await simulator.CharacterAsync();

        await simulator.BeginVideoAsync("@hazel.heron wades");
    }
}
