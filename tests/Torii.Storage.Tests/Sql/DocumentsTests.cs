using System.Text.Json;
using Torii.Core.Accounts;
using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Storage.Sql;

namespace Torii.Storage.Tests.Sql;

public sealed class DocumentsTests
{
    private static readonly GenerationRequest Bare = new() { Model = "m", Kind = GenerationKind.Image, Prompt = "p" };

    [Fact]
    public void Request_Written_ReadsAsAPersonWould()
    {
        var request = new GenerationRequest
        {
            Model = "sora2-landscape-10s",
            Kind = GenerationKind.Video,
            Prompt = "霧 & \"mist\"",
            Size = new PixelSize(1280, 720),
            Images = ["a"],
        };

        Documents.Write(request).ShouldBe(
            """{"model":"sora2-landscape-10s","kind":"video","prompt":"霧 & \"mist\"","size":{"width":1280,"height":720},"images":["a"]}""");
    }

    [Fact]
    public void Request_Bare_HoldsNothingButWhatItSays() =>
        Documents.Write(Bare).ShouldBe("""{"model":"m","kind":"image","prompt":"p"}""");

    [Fact]
    public void Request_OfAnOlderVersion_HasWhatItLacksAsDefaults()
    {
        var read = Read("""{"model":"m","kind":"image","prompt":"p","images":[],"gone":1}""");

        read.Images.ShouldBeEmpty();
        read.Notes.ShouldBeEmpty();
        (read with { Images = Bare.Images, Notes = Bare.Notes }).ShouldBe(Bare);
    }

    [Fact]
    public void Request_WithEverything_IsReadBackWhole()
    {
        var whole = Bare with
        {
            Kind = GenerationKind.Character,
            Images = ["a", "b"],
            Style = "anime",
            Storyboard = new Storyboard([new Shot("5.0", "A crane & fog"), new Shot("2.5", "霧")], "Slowly."),
            Remix = new Source { GenerationId = "g1", Result = "gen_1", Post = "s_1" },
            Extends = new Source { Result = "gen_2" },
            CharacterVideo = "v1",
            CharacterSource = new Source { GenerationId = "g3", Result = "gen_3" },
            Publish = true,
            Notes = ["The style was read out of the prompt."],
        };

        var read = Read(Documents.Write(whole));

        read.Images.ShouldBe(whole.Images);
        read.Notes.ShouldBe(whole.Notes);
        (read with { Images = whole.Images, Notes = whole.Notes }).ShouldBe(whole);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"shots":null}""")]
    [InlineData("""{"shots":[null]}""")]
    [InlineData("""{"shots":[{"seconds":"5"}]}""")]
    [InlineData("""{"shots":[{"scene":"A crane"}]}""")]
    [InlineData("""{"shots":[{"seconds":5,"scene":"A crane"}]}""")]
    public void Storyboard_WithoutWhatMakesIt_IsBroken(string storyboard) =>
        Should.Throw<JsonException>(() => Read($$"""{"model":"m","kind":"video","prompt":"p","storyboard":{{storyboard}}}"""));

    [Fact]
    public void Facts_WrittenBare_HoldNothingButTheirTime() =>
        Documents.Write(new AccountFacts { At = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero), MakesVideos = false })
            .ShouldBe("""{"at":"2026-05-01T12:00:00+00:00","makesVideos":false}""");

    [Fact]
    public void Card_WithoutAName_IsBroken() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize("""{"username":"heron","displayName":"Heron"}""", Documents.Card))
            .Message.ShouldContain(nameof(CharacterCard.CharacterId), Case.Insensitive);

    private static GenerationRequest Read(string document) =>
        Documents.Completed(JsonSerializer.Deserialize(document, Documents.Request).ShouldNotBeNull());
}
