using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;

namespace Torii.Core.Tests.Routing.StandIns;

public sealed class PicturesStandInTests
{
    private readonly Stage _stage = new();

    [Theory]
    [InlineData(1, 1, 0, 1, 0, null)]
    [InlineData(2, 2, 4, 2, 0, null)]
    [InlineData(3, int.MaxValue, 0, 3, 0, null)]
    [InlineData(2, 1, 0, 1, 0, "the first 1")] // the last frame is left out
    [InlineData(2, 1, 2, 0, 2, "as reference pictures")]
    [InlineData(3, 1, 2, 1, 0, "the first 1")] // not even as references is there room for all
    [InlineData(1, 0, 1, 0, 1, "as reference pictures")]
    [InlineData(3, 0, 2, 0, 2, "the first 2 as reference pictures")]
    public async Task Pictures_TakeTheSeatsThereAre(int pictures, int frames, int references, int asFrames, int asReferences, string? used)
    {
        string[] images = [.. Enumerable.Range(1, pictures).Select(number => $"picture-{number}")];
        var (request, abilities) = (Stage.Request with { Images = images }, new Abilities { Frames = frames, References = references });

        var verdict = _stage.Judge<PicturesStandIn>(request, abilities);
        var written = await _stage.WriteAsync<PicturesStandIn>(request, abilities);

        (verdict as StandInVerdict.Needed)?.Adjustment.Used.ShouldBe(used);
        (verdict is StandInVerdict.NotNeeded).ShouldBe(used is null);
        written.Images.ShouldBe(images[..asFrames]);
        written.References.ShouldBe(images[..asReferences]);
    }

    [Theory]
    [InlineData(3, "as reference pictures", "cast-1,cast-2,picture-1")]
    [InlineData(2, "without them", "cast-1,cast-2")]
    public async Task BesideCharacters_AStartPictureIsAnotherReferenceOrNone(int most, string used, string references)
    {
        var abilities = new Abilities { Frames = 1, References = most, ReferenceTag = "@Image{0}" };
        var request = Stage.Request with { Images = ["picture-1"] };

        _stage.Judge<PicturesStandIn>(request, abilities, new Ingredients { Characters = [Stage.Character("ann"), Stage.Character("bob")] })
            .ShouldBeOfType<StandInVerdict.Needed>().Adjustment.Used.ShouldBe(used);
        var written = await _stage.WriteAsync<PicturesStandIn>(request with { References = ["cast-1", "cast-2"] }, abilities);

        written.Images.ShouldBeEmpty();
        written.References.ShouldBe(references.Split(','));
        written.Prompt.EndsWith("The video begins with @Image3.", StringComparison.Ordinal).ShouldBe(most == 3);
    }

    [Fact]
    public async Task PictureOfAPicture_AsReference_NeedsNoWords() =>
        (await _stage.WriteAsync<PicturesStandIn>(Stage.Request with { Kind = GenerationKind.Image, Images = ["picture-1"] }, new Abilities { References = 1 })).Prompt.ShouldBe(Stage.Request.Prompt);

    [Fact]
    public async Task WhereNoPictureIsTaken_ItCannotBe()
    {
        var request = Stage.Request with { Images = ["picture-1"] };

        _stage.Judge<PicturesStandIn>(request, new Abilities()).ShouldBe(new StandInVerdict.Impossible("takes no pictures", "input_reference"));
        (await _stage.FailAsync<PicturesStandIn>(request, new Abilities())).Cause.ShouldBe(Cause.InvalidRequest);
    }

    [Fact]
    public async Task WithoutPictures_NothingHappens()
    {
        _stage.Judge<PicturesStandIn>(Stage.Request, new Abilities()).ShouldBeOfType<StandInVerdict.NotNeeded>();
        (await _stage.WriteAsync<PicturesStandIn>(Stage.Request, new Abilities())).ShouldBeSameAs(Stage.Request);
    }
}
