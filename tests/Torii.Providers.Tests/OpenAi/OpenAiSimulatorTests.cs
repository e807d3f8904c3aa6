using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Tests.OpenAi.Chat;
using Torii.Providers.Tests.Support;
using Torii.Simulator;

namespace Torii.Providers.Tests.OpenAi;

/// <summary>Pictures and prompts against the simulator, which was written from the contracts by other hands.</summary>
public sealed class OpenAiSimulatorTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("torii-makers-").FullName;
    private readonly HttpClient _control = new();
    private SimulatorHost _simulator = null!;

    public static TheoryData<string> Prompts => [.. SoraModels.Catalogue.Models.Where(model => model.Kind == GenerationKind.Prompt).Select(model => model.Name)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _simulator = await SimulatorHost.StartAsync(new SimulatorOptions { DataFolder = _folder, Render = Simulator.Settings.RenderMode.Clip }, Stop);

    [Theory]
    [InlineData("openai", "openai", 0)]
    [InlineData("openai", "openai", 1)]
    [InlineData("openai", "openai", 16)]
    [InlineData("compatible", "openai", 0)]
    [InlineData("compatible", "openai", 1)]
    [InlineData("sglang", "sglang", 0)]
    [InlineData("sglang", "sglang", 1)]
    public async Task Picture_FromWordsOrOthers_IsMadeInTheSizeAskedFor(string preset, string site, int sources)
    {
        await using var scene = MakerScene.OfPreset(preset, "images", At(site));
        var names = Enumerable.Range(0, sources).Select(number => $"m{number}").ToArray();
        var request = TestRequests.Image("a heron", names) with { Size = new PixelSize(1536, 1024) };

        var outcome = await scene.PictureAsync(request, [.. names.Select(name => (name, TestPictures.Png))]);

        SizeOf(scene, outcome).ShouldBe(new PixelSize(1536, 1024));
    }

    [Fact]
    public async Task Link_FromTheRootOfTheServer_IsFollowed()
    {
        var own = new JsonObject { ["images"] = new JsonObject { ["responseFormat"] = "url" } };
        await using var scene = MakerScene.OfPreset("sglang", "images", At("sglang"), own);

        var outcome = await scene.PictureAsync(TestRequests.Image("a heron") with { Size = new PixelSize(1024, 1536) });

        SizeOf(scene, outcome).ShouldBe(new PixelSize(1024, 1536));
    }

    [Fact]
    public async Task Format_ToldToOpenAi_IsRefused_AsThePresetKnows()
    {
        var own = new JsonObject { ["images"] = new JsonObject { ["responseFormat"] = "b64_json" } };
        await using var scene = MakerScene.OfPreset("openai", "images", At("openai"), own);

        (await scene.PictureAsync(TestRequests.Image("a heron") with { Size = null })).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.InvalidRequest);
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("sglang")]
    public async Task Prompt_AgainstTheRules_IsRefusedForItsContent(string preset)
    {
        await using var scene = MakerScene.OfPreset(preset, "images", At(preset));

        (await scene.PictureAsync(TestRequests.Image("forbidden things") with { Size = null })).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.Content);
    }

    [Theory]
    [InlineData("zero_bytes", Cause.BadAnswer)]
    [InlineData("wrong_type", Cause.BadAnswer)]
    [InlineData("no_url", Cause.BadAnswer)]
    [InlineData("html", Cause.BadAnswer)]
    [InlineData("wrong_json", Cause.BadAnswer)]
    [InlineData("malformed_json", Cause.BadAnswer)]
    public async Task Answer_WithoutAPicture_IsAFailure_AndNothingStays(string fault, Cause cause)
    {
        await StrikeAsync(fault, "/openai/v1/images/generations");
        await using var scene = MakerScene.OfPreset("openai", "images", At("openai"));

        (await scene.PictureAsync(TestRequests.Image("a heron") with { Size = null })).ShouldBeOfType<StepOutcome.Failed>().Failure.Cause.ShouldBe(cause);

        scene.Files.Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("answer_lost")]
    [InlineData("half_answer")]
    [InlineData("task_failed")]
    public async Task Answer_ThatIsLost_LeavesItUnknown_AndNothingStays(string fault)
    {
        await StrikeAsync(fault, "/openai/v1/images/generations");
        await using var scene = MakerScene.OfPreset("openai", "images", At("openai"));

        (await scene.PictureAsync(TestRequests.Image("a heron") with { Size = null })).ShouldBeOfType<StepOutcome.Unknown>();

        scene.Files.Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("expired_link", Cause.ResultUnavailable)]
    [InlineData("zero_bytes", Cause.BadAnswer)]
    [InlineData("wrong_type", Cause.BadAnswer)]
    public async Task Link_ToNoPicture_IsAFailure_AndNothingStays(string fault, Cause cause)
    {
        await StrikeAsync(fault, "GET /sglang/v1/images/{id}/content");
        var own = new JsonObject { ["images"] = new JsonObject { ["responseFormat"] = "url" } };
        await using var scene = MakerScene.OfPreset("sglang", "images", At("sglang"), own);

        (await scene.PictureAsync(TestRequests.Image("a heron") with { Size = null })).ShouldBeOfType<StepOutcome.Failed>().Failure.Cause.ShouldBe(cause);

        scene.Files.Files.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Prompts))]
    public async Task Prompt_IsEnhanced_UnderTheFiveHeadings_ToItsLength(string name)
    {
        await using var scene = MakerScene.OfPreset("openai", "prompts", At("openai"));
        var model = SoraModels.Catalogue.Find(name)!;

        var finished = (await scene.PromptAsync(Chat.Prompts.Of("a heron", name, model.Seconds!.Value))).ShouldBeOfType<StepOutcome.Finished>();

        var text = finished.Output.ShouldBeOfType<Output.Text>().Value;
        foreach (var heading in new[] { "PRIMARY:", "SETTING:", "LOOK:", "CAMERA:", "LIGHT:" })
        {
            text.ShouldContain(heading);
        }

        text.ShouldContain($"-{model.Seconds} s");
        text.ShouldContain("a heron");
    }

    [Fact]
    public async Task Levels_GiveTextsOfGrowingLength()
    {
        await using var scene = MakerScene.OfPreset("openai", "prompts", At("openai"));
        List<int> lengths = [];
        foreach (var level in new[] { "short", "medium", "long" })
        {
            var finished = (await scene.PromptAsync(Chat.Prompts.Of("a heron", $"prompt-enhance-{level}-15s", 15))).ShouldBeOfType<StepOutcome.Finished>();
            lengths.Add(finished.Output.ShouldBeOfType<Output.Text>().Value.Length);
        }

        lengths.ShouldBe([.. lengths.Order()]);
        lengths.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Idea_AgainstTheRules_FailsForItsContent()
    {
        await using var scene = MakerScene.OfPreset("openai", "prompts", At("openai"));

        (await scene.PromptAsync(Chat.Prompts.Of("forbidden things"))).ShouldBeOfType<StepOutcome.Failed>().Failure.Cause.ShouldBe(Cause.Content);
    }

    [Fact]
    public async Task Model_ThatTheServerDoesNotHave_IsNotFound()
    {
        var own = new JsonObject { ["targets"] = new JsonObject { ["prompts"] = new JsonObject { ["model"] = "nobody-has-this" } } };
        await using var scene = MakerScene.OfPreset("openai", "prompts", At("openai"), own);

        (await scene.PromptAsync(Chat.Prompts.Of("a heron"))).ShouldBeOfType<StepOutcome.Refused>().Refusal.Cause.ShouldBe(Cause.NotFound);
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        await _simulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Uri At(string site) => new(_simulator.BaseAddress, $"/{site}/v1/");

    private async Task StrikeAsync(string kind, string endpoint)
    {
        using var answer = await _control.PostAsJsonAsync(_simulator.ControlAddress + "/faults", new { kind, endpoint }, Stop);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(Stop));
    }

    // The size stands in the first chunk of a PNG, in big-endian order.
    private static PixelSize SizeOf(MakerScene scene, StepOutcome outcome)
    {
        var saved = outcome.ShouldBeOfType<StepOutcome.Finished>().Output.ShouldBeOfType<Output.Files>().Saved.ShouldHaveSingleItem();
        saved.Format.ShouldBe(MediaFormat.Png);
        var bytes = scene.Files.Files[saved.Id];
        return new PixelSize((bytes[18] << 8) + bytes[19], (bytes[22] << 8) + bytes[23]);
    }
}
