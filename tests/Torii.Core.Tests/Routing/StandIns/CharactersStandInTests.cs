using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;

namespace Torii.Core.Tests.Routing.StandIns;

public sealed class CharactersStandInTests
{
    private static readonly GenerationRequest Request = Stage.Request with { Prompt = "@ann waves at @bob.smith, and @ann laughs. Mail a@ann." };
    private static readonly Ingredients AnnAndBob = new() { Characters = [Stage.Character("ann"), Stage.Character("bob.smith")] };

    private readonly Stage _stage = new();

    public CharactersStandInTests()
    {
        _stage.Keep("making-of-ann", MediaFormat.Png);
        _stage.Keep("making-of-bob.smith", MediaFormat.Webp);
    }

    [Fact]
    public async Task Characters_AreShownByTheirPicturesAndNamedByThem()
    {
        var abilities = new Abilities { References = 3, ReferenceTag = "@Image{0}" };

        var adjustment = _stage.Judge<CharactersStandIn>(Request, abilities, AnnAndBob).ShouldBeOfType<StandInVerdict.Needed>().Adjustment;
        var written = await _stage.WriteAsync<CharactersStandIn>(Request, abilities, AnnAndBob);

        (adjustment.Field, adjustment.Asked, adjustment.Used).ShouldBe(("characters", "@ann, @bob.smith", "reference pictures"));
        written.References.ShouldBe(["result-of-making-of-ann", "result-of-making-of-bob.smith"]);
        written.Prompt.ShouldBe("@Image1 waves at @Image2, and @Image1 laughs. Mail a@ann.");
    }

    [Fact]
    public async Task Characters_BeyondWhatIsTaken_AreOnlyNamed()
    {
        var abilities = new Abilities { References = 1, ReferenceTag = "<{0}>" };

        _stage.Judge<CharactersStandIn>(Request, abilities, AnnAndBob).ShouldBeOfType<StandInVerdict.Needed>().Adjustment.Used.ShouldBe("reference pictures of 1");
        var written = await _stage.WriteAsync<CharactersStandIn>(Request, abilities, AnnAndBob);

        written.References.ShouldBe(["result-of-making-of-ann"]);
        written.Prompt.ShouldBe("<1> waves at The bob.smith, and <1> laughs. Mail a@ann.");
    }

    [Fact]
    public async Task VideoSentAsCharacter_IsShownByItsFirstFrameBeforeTheOthers()
    {
        var (request, abilities) = (Request with { CharacterVideo = "clip" }, new Abilities { References = 3, ReferenceTag = "@Image{0}" });

        _stage.Judge<CharactersStandIn>(request, abilities, AnnAndBob).ShouldBeOfType<StandInVerdict.Needed>().Adjustment.Asked.ShouldBe("@ann, @bob.smith, a character from a video");
        var written = await _stage.WriteAsync<CharactersStandIn>(request, abilities, AnnAndBob);

        written.CharacterVideo.ShouldBeNull();
        written.References.ShouldBe(["first-of-clip", "result-of-making-of-ann", "result-of-making-of-bob.smith"]);
        written.Prompt.ShouldBe("With @Image1. @Image2 waves at @Image3, and @Image2 laughs. Mail a@ann.");
        _stage.Road.Media.Inputs.Keys.ShouldBe(["first-of-clip"]);
    }

    [Fact]
    public async Task WithoutReferences_CharactersCannotBe()
    {
        _stage.Judge<CharactersStandIn>(Request, new Abilities { Frames = 1 }, AnnAndBob)
            .ShouldBe(new StandInVerdict.Impossible("takes no reference pictures, which it needs for @ann, @bob.smith", "prompt"));
        _stage.Judge<CharactersStandIn>(Request with { CharacterVideo = "clip" }, new Abilities()).ShouldBeOfType<StandInVerdict.Impossible>().Why.ShouldContain("a character from a video");
        (await _stage.FailAsync<CharactersStandIn>(Request, new Abilities { Frames = 1 }, AnnAndBob)).Cause.ShouldBe(Cause.InvalidRequest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BesideAnEarlierVideo_CharactersAreAsThatShowsThem(bool isRemix)
    {
        var source = Stage.Source();
        var (known, abilities) = (AnnAndBob with { Remix = isRemix ? source : null, Extends = isRemix ? null : source }, new Abilities { Frames = 1, References = 3 });

        _stage.Judge<CharactersStandIn>(Request, abilities, known).ShouldBeOfType<StandInVerdict.Needed>().Adjustment.Used.ShouldBe("as the earlier video shows them");
        var written = await _stage.WriteAsync<CharactersStandIn>(Request with { Images = ["still"] }, abilities, known);

        (written.References.Count, written.Images.Count).ShouldBe((0, 1));
        written.Prompt.ShouldBe("The ann waves at The bob.smith, and The ann laughs. Mail a@ann.");
    }

    [Theory]
    [InlineData("sora-account", false)]
    [InlineData("an-account-that-has-gone", false)]
    [InlineData("account", true)] // kept at another upstream, so that its name says nothing at Sora
    public void AtSora_CharactersOfSoraAreKnownByName(string account, bool isImpossible)
    {
        var verdict = _stage.Judge<CharactersStandIn>(Request, Abilities.Sora, new Ingredients { Characters = [Stage.Character("ann", account)] }, "sora");

        (verdict is StandInVerdict.Impossible).ShouldBe(isImpossible);
        (verdict is StandInVerdict.NotNeeded).ShouldBe(!isImpossible);
    }

    [Fact]
    public async Task NamesOfNobodyHere_StayWords()
    {
        _stage.Judge<CharactersStandIn>(Request, new Abilities()).ShouldBeOfType<StandInVerdict.NotNeeded>();
        (await _stage.WriteAsync<CharactersStandIn>(Request, new Abilities())).ShouldBeSameAs(Request);
    }

    [Theory]
    [InlineData(GenerationKind.Image)]
    [InlineData(GenerationKind.Prompt)]
    [InlineData(GenerationKind.Character)]
    public void OnlyVideosHaveACast(GenerationKind kind) =>
        _stage.Judge<CharactersStandIn>(Request with { Kind = kind, CharacterVideo = "clip" }, new Abilities(), AnnAndBob).ShouldBeOfType<StandInVerdict.NotNeeded>();

    [Fact]
    public async Task CharacterWithoutAPicture_EndsIt() =>
        (await _stage.FailAsync<CharactersStandIn>(Request, new Abilities { References = 1 }, new Ingredients { Characters = [Stage.Character("carol")] })).Message.ShouldContain("no picture");

    [Theory]
    [MemberData(nameof(NoStills.All), MemberType = typeof(NoStills))]
    public async Task VideoThatGivesNoStill_EndsIt(StillOutcome instead, Cause cause, string words)
    {
        _stage.Frames.Instead = instead;

        var refusal = await _stage.FailAsync<CharactersStandIn>(Request with { CharacterVideo = "noise" }, new Abilities { References = 1 });

        refusal.Cause.ShouldBe(cause);
        refusal.Text.ShouldNotBeNull().ShouldContain(words);
    }

    [Fact]
    public async Task WithoutStills_CharactersWhosePicturesAreKeptCanBe_AndOneFromAVideoCannot()
    {
        _stage.Frames.CanTake = false;
        _stage.Frames.Instead = new StillOutcome.Unable(StillRefusals.NoTool);
        var abilities = new Abilities { References = 3 };

        _stage.Judge<CharactersStandIn>(Request with { CharacterVideo = "clip" }, abilities, AnnAndBob).ShouldBeOfType<StandInVerdict.Impossible>().Why.ShouldContain("Torii:Ffmpeg");
        _stage.Judge<CharactersStandIn>(Request, abilities, AnnAndBob).ShouldBeOfType<StandInVerdict.Needed>();
        (await _stage.WriteAsync<CharactersStandIn>(Request, abilities, AnnAndBob)).References.Count.ShouldBe(2);
    }
}
