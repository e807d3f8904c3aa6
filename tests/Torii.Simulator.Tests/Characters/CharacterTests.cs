using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Tests.Characters;

public sealed class CharacterTests
{
    private const string Finalize = "/characters/finalize";

    [Fact]
    public async Task Finalize_OfACameo_MakesACharacter()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var cameo = await simulator.CameoAsync();

        using var response = await simulator.PostAsync(Finalize, Bodies.Finalize(cameo, await simulator.PictureAsync()), sentinel: null);

        var answer = await response.ShouldBeJsonAsync();
        answer.ShouldHaveExactly("character");
        answer.GetProperty("character").ShouldHaveExactly("character_id");
        var character = await OnlyAsync(simulator);
        character.ShouldHaveExactly("id", "cameo_id", "account", "username", "display_name", "public", "deleted");
        character.GetProperty("id").GetString().ShouldBe(answer.GetProperty("character").GetProperty("character_id").GetString());
        character.GetProperty("id").GetString()!.ShouldStartWith("char_");
        character.GetProperty("cameo_id").GetString().ShouldBe(cameo);
        character.GetProperty("username").GetString().ShouldBe("hazel.heron");
        character.GetProperty("public").GetBoolean().ShouldBeFalse();
        character.GetProperty("deleted").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Finalize_WhoseAnswerIsLost_GivesTheSameCharacterWhenAskedAgain()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = Bodies.Finalize(await simulator.CameoAsync(), await simulator.PictureAsync());
        await simulator.FaultAsync(Bodies.Fault("answer_lost", "endpoint", "POST /characters/finalize"));
        await Should.ThrowAsync<HttpRequestException>(() => simulator.PostAsync(Finalize, body));

        using var again = await simulator.PostAsync(Finalize, body);

        (await again.ShouldBeJsonAsync()).GetProperty("character").GetProperty("character_id").GetString()
            .ShouldBe((await OnlyAsync(simulator)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Finalize_AgainWhereThatConflicts_Is409()
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var options = await simulator.ControlAsync(HttpMethod.Put, "/options", new JsonObject { ["finalize"] = "conflict" });
        var (_, cameo) = await simulator.CharacterAsync();

        using var again = await simulator.PostAsync(Finalize, Bodies.Finalize(cameo, await simulator.PictureAsync()));

        await again.ShouldBeErrorAsync(409, "already_finalized");
        await OnlyAsync(simulator);
    }

    [Fact]
    public async Task Finalize_AgainUnderAnotherName_Is409()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var (_, cameo) = await simulator.CharacterAsync();

        using var again = await simulator.PostAsync(Finalize, Bodies.Finalize(cameo, await simulator.PictureAsync(), "another.name"));

        await again.ShouldBeErrorAsync(409, "already_finalized");
    }

    [Fact]
    public async Task Finalize_UnderATakenName_Is409UntilItIsFree()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var (character, _) = await simulator.CharacterAsync("hazel.heron", "other-token");
        var body = Bodies.Finalize(await simulator.CameoAsync(), await simulator.PictureAsync(), "Hazel.Heron");

        using (var taken = await simulator.PostAsync(Finalize, body))
        {
            await taken.ShouldBeErrorAsync(409, "username_taken");
        }

        using var deleted = await simulator.DeleteAsync($"/project_y/characters/{character}", "other-token");
        using var free = await simulator.PostAsync(Finalize, body);
        await free.ShouldBeJsonAsync();
    }

    [Fact]
    public async Task Finalize_OfAnothersThings_IsRefused()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var (own, others) = (await simulator.CameoAsync(), await simulator.CameoAsync("other-token"));
        var (ownPicture, othersPicture) = (await simulator.PictureAsync(), await simulator.PictureAsync("other-token"));

        using var cameo = await simulator.PostAsync(Finalize, Bodies.Finalize(others, ownPicture));
        using var picture = await simulator.PostAsync(Finalize, Bodies.Finalize(own, othersPicture));

        await cameo.ShouldBeErrorAsync(404, "not_found");
        (await picture.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("profile_asset_pointer");
    }

    [Theory]
    [InlineData("username", "\"\"")]
    [InlineData("username", "\"two words\"")]
    [InlineData("username", "null")]
    [InlineData("display_name", null)]
    [InlineData("profile_asset_pointer", "\"file-0\"")]
    [InlineData("instruction_set", "\"be kind\"")]
    [InlineData("instruction_set", null)]
    [InlineData("safety_instruction_set", null)]
    [InlineData("visibility", "\"public\"")]
    public async Task Finalize_WithOneThingWrong_Is400AndSaysWhich(string field, string? value)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = Bodies.Finalize(await simulator.CameoAsync(), await simulator.PictureAsync());

        using var response = await simulator.PostAsync(Finalize, Bodies.Broken(body, field, value));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Visibility_OfOwnCharacter_BecomesPublic()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var (_, cameo) = await simulator.CharacterAsync();
        var path = $"/project_y/cameos/by_id/{cameo}/update_v2";

        using var others = await simulator.PostAsync(path, Public(), "other-token");
        using var own = await simulator.PostAsync(path, Public(), sentinel: null);

        await others.ShouldBeErrorAsync(404, "not_found");
        (await own.ShouldBeJsonAsync()).ShouldHaveExactly();
        (await OnlyAsync(simulator)).GetProperty("public").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("visibility", "\"private\"")]
    [InlineData("visibility", "true")]
    [InlineData("visibility", null)]
    [InlineData("username", "\"hazel\"")]
    public async Task Visibility_WithOneThingWrong_Is400(string field, string? value)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var (_, cameo) = await simulator.CharacterAsync();

        using var response = await simulator.PostAsync(
            $"/project_y/cameos/by_id/{cameo}/update_v2", Bodies.Broken(Public(), field, value));

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Delete_OfACharacter_WorksOnceAndForItsOwnerOnly()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var (character, cameo) = await simulator.CharacterAsync();
        var path = $"/project_y/characters/{character}";

        using var others = await simulator.DeleteAsync(path, "other-token");
        using var nobodys = await simulator.DeleteAsync(path, token: null);
        using var first = await simulator.DeleteAsync(path);
        using var second = await simulator.DeleteAsync(path);
        using var shown = await simulator.PostAsync($"/project_y/cameos/by_id/{cameo}/update_v2", Public());
        using var again = await simulator.PostAsync(Finalize, Bodies.Finalize(cameo, await simulator.PictureAsync()));

        await others.ShouldBeErrorAsync(404, "not_found");
        await nobodys.ShouldBeErrorAsync(401, "token_invalidated");
        (await first.ShouldBeJsonAsync()).ShouldHaveExactly();
        await second.ShouldBeErrorAsync(404, "not_found");
        await shown.ShouldBeErrorAsync(404, "not_found");
        await again.ShouldBeErrorAsync(404, "not_found");
        (await OnlyAsync(simulator)).GetProperty("deleted").GetBoolean().ShouldBeTrue();
    }

    private static JsonObject Public() => new() { ["visibility"] = "public" };

    private static async Task<JsonElement> OnlyAsync(TestSimulator simulator) =>
        (await simulator.ControlReadAsync("/characters")).EnumerateArray().ShouldHaveSingleItem();
}
