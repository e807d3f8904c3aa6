using System.Text;
using Torii.Core.Generations;
using Torii.Providers.OpenRouter.Catalogue;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>What is made of a catalogue, whatever is in it.</summary>
public sealed class CatalogueReaderTests
{
    [Fact]
    public void Row_SaysWhatTheModelCanDo()
    {
        var row = RowOf(
            """
            {"id":"acme/film","supported_durations":[8,4,6,4],"supported_resolutions":["720p","1080p"],"supported_aspect_ratios":["16:9","9:16"],
             "supported_frame_images":["first_frame","last_frame"],"generate_audio":true,"seed":true}
            """).ShouldNotBeNull();

        row.Seconds.ShouldBe([4, 6, 8]);
        row.Sizes.ShouldBe([new(1280, 720), new(720, 1280), new(1920, 1080), new(1080, 1920)]);
        row.Frames.ShouldBe(2);
        row.Audio.ShouldBe(true);
    }

    [Fact]
    public void Row_IsKnownByEachOfItsNames()
    {
        var rows = Read("""{"data":[{"id":"acme/film","canonical_slug":"acme/film-20261101","supported_durations":[5]}]}""").ShouldNotBeNull();

        rows.Keys.ShouldBe(["acme/film", "acme/film-20261101"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{"id":"acme/film"}""")]
    [InlineData("""{"id":"acme/film","supported_durations":null}""")]
    [InlineData("""{"id":"acme/film","supported_durations":[]}""")]
    [InlineData("""{"id":"acme/film","supported_durations":"4-8"}""")]
    [InlineData("""{"id":"acme/film","supported_durations":[-4,0,"8",4.5,10000,1e99,null,[4]]}""")]
    [InlineData("""{"supported_durations":[4]}""")]
    [InlineData("""{"id":5,"supported_durations":[4]}""")]
    [InlineData("\"acme/film\"")]
    [InlineData("null")]
    public void Row_WithoutANameOrALength_IsNone(string row) => Read($$"""{"data":[{{row}}]}""").ShouldNotBeNull().ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{"acme/film":{}}}""")]
    [InlineData("""{"data":[""")]
    public void Answer_ThatIsNoCatalogue_IsNone(string body) => Read(body).ShouldBeNull();

    [Theory]
    [InlineData("""["16K","720i",7,null]""", """["16:9"]""")]
    [InlineData("""["720p"]""", """["panorama","0:0","-1:1"]""")]
    [InlineData("null", "null")]
    [InlineData("{}", "\"16:9\"")]
    public void Shapes_OfNoTable_SayNothing(string resolutions, string ratios) =>
        RowOf($$"""{"id":"acme/film","supported_durations":[5],"supported_resolutions":{{resolutions}},"supported_aspect_ratios":{{ratios}}}""")
            .ShouldNotBeNull().Sizes.ShouldBeNull();

    [Fact]
    public void Sizes_InPixels_CountWhereThereAreNoWordsForThem() =>
        RowOf("""{"id":"acme/film","supported_durations":[5],"supported_sizes":["864x496","-1x5","5","99999x5","1x","0x0","864x496",8]}""")
            .ShouldNotBeNull().Sizes.ShouldBe([new PixelSize(864, 496)]);

    [Theory]
    [InlineData("""["first_frame"]""", 1)]
    [InlineData("[]", 0)]
    [InlineData("""["last_frame"]""", 0)]
    [InlineData("""["middle_frame"]""", null)]
    [InlineData("null", null)]
    [InlineData("\"first_frame\"", null)]
    public void Frames_AreCountedFromTheFirst(string frames, int? expected) =>
        RowOf($$"""{"id":"acme/film","supported_durations":[5],"supported_frame_images":{{frames}}}""").ShouldNotBeNull().Frames.ShouldBe(expected);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("null", null)]
    [InlineData("\"yes\"", null)]
    public void Sound_IsYesNoOrUnknown(string audio, bool? expected) =>
        RowOf($$"""{"id":"acme/film","supported_durations":[5],"generate_audio":{{audio}}}""").ShouldNotBeNull().Audio.ShouldBe(expected);

    [Fact]
    public void Lists_OfAMillion_StayShort()
    {
        var lengths = string.Join(',', Enumerable.Range(-1000, 1_000_000));
        var sizes = string.Join(',', Enumerable.Range(1, 100_000).Select(side => $"\"{side}x100\""));

        var row = RowOf($$"""{"id":"acme/film","supported_durations":[{{lengths}}],"supported_sizes":[{{sizes}}]}""").ShouldNotBeNull();

        row.Seconds.Count.ShouldBe(600);
        row.Sizes!.Count.ShouldBe(100);
    }

    private static CatalogueRow? RowOf(string row) => Read($$"""{"data":[{{row}}]}""")?.GetValueOrDefault("acme/film");

    private static IReadOnlyDictionary<string, CatalogueRow>? Read(string body) => CatalogueReader.Read(Encoding.UTF8.GetBytes(body));
}
