using System.Text;
using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Providers.OpenRouter.Catalogue;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>What the routes are told of a catalogue.</summary>
public sealed class CatalogueTests : IAsyncDisposable
{
    private OpenRouterScene _scene = new(new Uri("http://127.0.0.1:1/"));

    [Fact]
    public void Target_IsTakenToDoWhatTheCatalogueSays()
    {
        Teach("""{"id":"bytedance/seedance-2.5","supported_durations":[5,40],"supported_resolutions":["1080p"],"supported_aspect_ratios":["16:9"],"supported_frame_images":["first_frame"],"generate_audio":false}""");

        var abilities = _scene.Target("video").Abilities;
        abilities.Seconds.ShouldBe([5, 40]);
        abilities.Sizes.ShouldBe([new PixelSize(1920, 1080)]);
        abilities.Frames.ShouldBe(1);
        abilities.Audio.ShouldBeFalse();
        abilities.References.ShouldBe(9);
        abilities.Remix.ShouldBe(Continuation.Task);
    }

    [Fact]
    public void Row_ThatSaysLittle_LeavesTheRestAsItIsKnown()
    {
        var before = _scene.Target("video").Abilities;

        Teach("""{"id":"bytedance/seedance-2.5","supported_durations":[7],"supported_resolutions":["16K"],"generate_audio":null}""");

        var after = _scene.Target("video").Abilities;
        after.Seconds.ShouldBe([7]);
        after.Sizes.ShouldBe(before.Sizes);
        after.Frames.ShouldBe(before.Frames);
        after.Audio.ShouldBe(before.Audio);
    }

    [Theory]
    [InlineData("""{"id":"bytedance/seedance-2.5","supported_durations":null}""")]
    [InlineData("""{"id":"bytedance/seedance-2.5","supported_durations":[]}""")]
    [InlineData("""{"id":"bytedance/seedance-2.5","supported_durations":[-1]}""")]
    [InlineData("""{"id":"somebody/else","supported_durations":[1]}""")]
    public void Target_WithoutARow_StaysAsItIs(string row)
    {
        var before = _scene.Target("video");

        Teach(row);

        _scene.Target("video").ShouldBeSameAs(before);
    }

    [Fact]
    public void Catalogue_ReadAgain_IsLaidOverTheConfigurationAndNotOverTheOneBefore()
    {
        var configured = _scene.Target("video").Abilities;
        Teach("""{"id":"bytedance/seedance-2.5","supported_durations":[7],"supported_frame_images":[]}""");

        Teach("""{"id":"bytedance/seedance-2.5","supported_durations":[8]}""");

        _scene.Target("video").Abilities.Frames.ShouldBe(configured.Frames);
        _scene.Target("video").Abilities.Seconds.ShouldBe([8]);
    }

    [Fact]
    public async Task Fields_ThatTheOperatorHasSet_AreHis()
    {
        await _scene.DisposeAsync();
        _scene = new OpenRouterScene(new Uri("http://127.0.0.1:1/"), own: Own("video", new() { ["Seconds"] = "4-10" }));

        Teach("""{"id":"bytedance/seedance-2.5","supported_durations":[4,30],"supported_resolutions":["480p"],"supported_aspect_ratios":["1:1"]}""");

        _scene.Target("video").Abilities.Seconds.ShouldBe([4, 5, 6, 7, 8, 9, 10]);
        _scene.Target("video").Abilities.Sizes.ShouldBe([new PixelSize(480, 480)]);
    }

    [Fact]
    public async Task Fields_ThatTheOperatorHasSetAsTheyWereShipped_AreHisToo()
    {
        var shipped = _scene.Target("video").Abilities;
        await _scene.DisposeAsync();
        _scene = new OpenRouterScene(new Uri("http://127.0.0.1:1/"), own: Own("VIDEO", new() { ["seconds"] = "4-30", ["FRAMES"] = "2", ["Audio"] = "true" }));

        Teach("""{"id":"bytedance/seedance-2.5","supported_durations":[5],"supported_resolutions":["480p"],"supported_aspect_ratios":["1:1"],"supported_frame_images":[],"generate_audio":false}""");

        var abilities = _scene.Target("video").Abilities;
        abilities.Seconds.ShouldBe(shipped.Seconds);
        (abilities.Frames, abilities.Audio).ShouldBe((shipped.Frames, shipped.Audio));
        abilities.Sizes.ShouldBe([new PixelSize(480, 480)]);
    }

    [Fact]
    public async Task Field_ThatTheOperatorHasTakenAway_StaysAway()
    {
        await _scene.DisposeAsync();
        _scene = new OpenRouterScene(new Uri("http://127.0.0.1:1/"), own: Own("video", new() { ["Sizes"] = "" }));

        Teach("""{"id":"bytedance/seedance-2.5","supported_durations":[5],"supported_resolutions":["480p"],"supported_aspect_ratios":["1:1"]}""");

        _scene.Target("video").Abilities.Sizes.ShouldBeNull();
    }

    [Fact]
    public async Task Target_ThatTheOperatorHasAdded_LearnsWhatHeHasNotSet()
    {
        await _scene.DisposeAsync();
        _scene = new OpenRouterScene(new Uri("http://127.0.0.1:1/"), own: Own("kling", new() { ["Kinds"] = "video", ["Model"] = "kwaivgi/kling-v3.0-pro", ["Sizes"] = "720x720" }));

        Teach("""{"id":"kwaivgi/kling-v3.0-pro","supported_durations":[3,15],"supported_resolutions":["720p"],"supported_aspect_ratios":["16:9"],"supported_frame_images":["first_frame"]}""");

        var abilities = _scene.Target("kling").Abilities;
        abilities.Seconds.ShouldBe([3, 15]);
        abilities.Sizes.ShouldBe([new PixelSize(720, 720)]);
        abilities.Frames.ShouldBe(1);
    }

    [Fact]
    public void Routes_HearOnlyOfWhatIsNew()
    {
        const string row = """{"id":"bytedance/seedance-2.5","supported_durations":[7]}""";
        var heard = 0;
        _scene.Routes.Changed += () => heard++;

        Teach(row);
        Teach(row);

        heard.ShouldBe(1);
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    private static JsonObject Own(string target, JsonObject fields) => new() { ["Targets"] = new JsonObject { [target] = fields } };

    private void Teach(string row) =>
        _scene.Get<OpenRouterCatalogue>().Teach(_scene.Settings, CatalogueReader.Read(Encoding.UTF8.GetBytes($$"""{"data":[{{row}}]}""")).ShouldNotBeNull());
}
