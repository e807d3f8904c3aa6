using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Simulator.Tests.Rendering;

namespace Torii.Simulator.Tests.Characters;

public sealed class CameoTests
{
    [Fact]
    public async Task Upload_OfARecording_IsProcessedAndHinted()
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var response = await simulator.PostAsync("/characters/upload", Bodies.CharacterForm(), sentinel: null);
        var cameo = (await response.ShouldBeJsonAsync()).GetProperty("id").GetString()!;
        cameo.ShouldStartWith("cameo_");

        var early = await ProgressAsync(simulator, cameo);
        early.ShouldHaveExactly(
            "status", "status_message", "display_name_hint", "username_hint", "profile_asset_url", "instruction_set_hint");
        early.GetProperty("status").GetString().ShouldBe("processing");
        early.GetProperty("status_message").GetString().ShouldNotBe("Completed");
        foreach (var hint in new[] { "display_name_hint", "username_hint", "profile_asset_url", "instruction_set_hint" })
        {
            early.GetProperty(hint).ValueKind.ShouldBe(JsonValueKind.Null, hint);
        }

        simulator.Time.Advance(3);
        var done = await ProgressAsync(simulator, cameo);
        done.GetProperty("status").GetString().ShouldBe("finalized");
        done.GetProperty("status_message").GetString().ShouldBe("Completed");
        done.GetProperty("username_hint").GetString()!.ShouldMatch("^[a-z]+\\.[a-z]+$");
        done.GetProperty("display_name_hint").GetString().ShouldNotBeNullOrWhiteSpace();
        done.GetProperty("instruction_set_hint").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Picture_OfACameo_IsAWebpThatNeedsNoToken()
    {
        Probe.Require();
        await using var simulator = await TestSimulator.StartAsync();
        var cameo = await simulator.CameoAsync();
        var url = (await ProgressAsync(simulator, cameo)).GetProperty("profile_asset_url").GetString();

        using var response = await simulator.Http.GetAsync(url);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        var probe = await Probe.OfAsync(await response.Content.ReadAsByteArrayAsync(), ".webp");
        (probe.Codec, probe.Width, probe.Height).ShouldBe(("webp", 250, 250));
    }

    [Fact]
    public async Task Picture_OfNoCameoOrTooEarly_Is404()
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var begun = await simulator.PostAsync("/characters/upload", Bodies.CharacterForm());
        var cameo = (await begun.ShouldBeJsonAsync()).GetProperty("id").GetString();

        using var early = await simulator.Http.GetAsync($"{simulator.Origin}pictures/{cameo}.webp");
        using var unknown = await simulator.Http.GetAsync($"{simulator.Origin}pictures/cameo_0.webp");

        await early.ShouldBeErrorAsync(404, "not_found");
        await unknown.ShouldBeErrorAsync(404, "not_found");
    }

    [Fact]
    public async Task FromGeneration_OfOwnDraft_IsProcessed()
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.CharacterSeconds = new(8));
        var body = Bodies.FromGeneration(await simulator.DraftAsync());

        var cameo = await simulator.BeginAsync("/characters/from-generation", body);

        simulator.Time.Advance(7.9);
        (await ProgressAsync(simulator, cameo)).GetProperty("status").GetString().ShouldBe("processing");
        simulator.Time.Advance(0.1);
        (await ProgressAsync(simulator, cameo)).GetProperty("status").GetString().ShouldBe("finalized");
    }

    [Fact]
    public async Task FromGeneration_OfWhatIsNoDraftOfTheAccount_Is404()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var others = await simulator.DraftAsync("other-token");

        foreach (var id in new[] { others, await simulator.BeginVideoAsync(), "gen_0" })
        {
            using var response = await simulator.PostAsync("/characters/from-generation", Bodies.FromGeneration(id), sentinel: null);
            await response.ShouldBeErrorAsync(404, "not_found");
        }
    }

    [Theory]
    [InlineData("generation_id", "null")]
    [InlineData("character_id", "\"char_1\"")]
    [InlineData("character_id", null)]
    [InlineData("timestamps", "\"0,3\"")]
    [InlineData("timestamps", "[0]")]
    [InlineData("timestamps", "[0,3,5]")]
    [InlineData("timestamps", "[3,0]")]
    [InlineData("timestamps", "[-1,3]")]
    [InlineData("timestamps", "[\"0\",\"3\"]")]
    [InlineData("username", "\"hazel\"")]
    public async Task FromGeneration_WithOneThingWrong_Is400AndSaysWhich(string field, string? value)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var body = Bodies.Broken(Bodies.FromGeneration(await simulator.DraftAsync()), field, value);

        using var response = await simulator.PostAsync("/characters/from-generation", body);

        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe(field);
    }

    [Theory]
    [InlineData("violation", "POST /characters/upload")]
    [InlineData("task_rejected", "POST /characters/from-generation")]
    [InlineData("task_failed", "POST /characters/from-generation")]
    public async Task Cameo_FatedToFail_SaysWhyAndBecomesNoCharacter(string fault, string endpoint)
    {
        await using var simulator = await TestSimulator.StartAsync();
        var draft = await simulator.DraftAsync();
        await simulator.FaultAsync(Bodies.Fault(fault, "endpoint", endpoint));
        using var begun = endpoint.EndsWith("upload", StringComparison.Ordinal)
            ? await simulator.PostAsync("/characters/upload", Bodies.CharacterForm())
            : await simulator.PostAsync("/characters/from-generation", Bodies.FromGeneration(draft));
        var cameo = (await begun.ShouldBeJsonAsync()).GetProperty("id").GetString()!;
        simulator.Time.Advance(3);

        var progress = await ProgressAsync(simulator, cameo);
        progress.GetProperty("status").GetString().ShouldBe("failed");
        progress.GetProperty("status_message").GetString().ShouldNotBeNullOrWhiteSpace();
        progress.GetProperty("username_hint").ValueKind.ShouldBe(JsonValueKind.Null);

        using var response = await simulator.PostAsync("/characters/finalize", Bodies.Finalize(cameo, await simulator.PictureAsync()));
        (await response.ShouldBeErrorAsync(400, "invalid_request")).GetProperty("param").GetString().ShouldBe("cameo_id");
    }

    [Fact]
    public async Task Progress_OfAnothersCameoOrNone_Is404()
    {
        await using var simulator = await TestSimulator.StartAsync();
        var others = await simulator.CameoAsync("other-token");

        using var anothers = await simulator.GetAsync($"/project_y/cameos/in_progress/{others}");
        using var none = await simulator.GetAsync("/project_y/cameos/in_progress/cameo_0");
        using var nobodys = await simulator.GetAsync($"/project_y/cameos/in_progress/{others}", token: null);

        await anothers.ShouldBeErrorAsync(404, "not_found");
        await none.ShouldBeErrorAsync(404, "not_found");
        await nobodys.ShouldBeErrorAsync(401, "token_invalidated");
    }

    [Fact]
    public async Task Options_CharacterSeconds_HoldForLaterCameos()
    {
        await using var simulator = await TestSimulator.StartAsync();
        using var options = await simulator.ControlAsync(HttpMethod.Put, "/options", new JsonObject { ["character_seconds"] = "60" });

        var cameo = await simulator.CameoAsync();

        (await ProgressAsync(simulator, cameo)).GetProperty("status").GetString().ShouldBe("processing");
    }

    private static Task<JsonElement> ProgressAsync(TestSimulator simulator, string cameo) =>
        simulator.ReadAsync($"/project_y/cameos/in_progress/{cameo}");
}
