using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;

namespace Torii.Core.Tests.Routing.StandIns;

public sealed class CharacterSourceStandInTests
{
    private static readonly GenerationRequest Request = Stage.Request with { Kind = GenerationKind.Character, CharacterSource = new Source { GenerationId = "source", Result = "gen_a" } };

    private readonly Stage _stage = new();

    [Fact]
    public async Task WhereCharactersAreKeptHere_TheVideoIsSentAlong()
    {
        var (video, known) = (_stage.Keep("source", MediaFormat.Mp4), new Ingredients { CharacterSource = Stage.Source("sora") });

        _stage.Judge<CharacterSourceStandIn>(Request, new Abilities(), known).ShouldBeOfType<StandInVerdict.NotNeeded>();
        (await _stage.WriteAsync<CharacterSourceStandIn>(Request, new Abilities(), known)).ShouldBe(Request with { SourceVideo = video });
    }

    [Fact]
    public async Task AtSora_AVideoThatAnotherUpstreamMade_IsUploaded()
    {
        var (video, known) = (_stage.Keep("source", MediaFormat.Mp4), new Ingredients { CharacterSource = Stage.Source() });

        _stage.Judge<CharacterSourceStandIn>(Request, Abilities.Sora, known, "sora").ShouldBeOfType<StandInVerdict.NotNeeded>();
        (await _stage.WriteAsync<CharacterSourceStandIn>(Request, Abilities.Sora, known, "sora")).ShouldBe(Request with { CharacterVideo = video, CharacterSource = null });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AtSora_WhatSoraMade_OrNobodyHere_IsKnownByItsName(bool isOurs)
    {
        var known = new Ingredients { CharacterSource = isOurs ? Stage.Source("sora") : null };

        _stage.Judge<CharacterSourceStandIn>(Request, Abilities.Sora, known, "sora").ShouldBeOfType<StandInVerdict.NotNeeded>();
        (await _stage.WriteAsync<CharacterSourceStandIn>(Request, Abilities.Sora, known, "sora")).ShouldBeSameAs(Request);
    }

    [Fact]
    public async Task WhatNobodyHereMade_CannotBeHadElsewhere()
    {
        _stage.Judge<CharacterSourceStandIn>(Request, new Abilities()).ShouldBeOfType<StandInVerdict.Impossible>().Param.ShouldBe("prompt");
        (await _stage.FailAsync<CharacterSourceStandIn>(Request, new Abilities())).Cause.ShouldBe(Cause.InvalidRequest);
    }

    [Fact]
    public void WithoutStills_CharactersAreMadeOnlyWhereTheTargetMakesThem()
    {
        _stage.Frames.CanTake = false;
        var ofAnUpload = Request with { CharacterSource = null, CharacterVideo = "clip" };
        var known = new Ingredients { CharacterSource = Stage.Source() };

        _stage.Judge<CharacterSourceStandIn>(ofAnUpload, new Abilities()).ShouldBeOfType<StandInVerdict.Impossible>().Why.ShouldContain("Torii:Ffmpeg");
        _stage.Judge<CharacterSourceStandIn>(Request, new Abilities(), known).ShouldBeOfType<StandInVerdict.Impossible>().Why.ShouldContain("Torii:Ffmpeg");
        _stage.Judge<CharacterSourceStandIn>(ofAnUpload, Abilities.Sora, target: "sora").ShouldBeOfType<StandInVerdict.NotNeeded>();
        _stage.Judge<CharacterSourceStandIn>(Request, Abilities.Sora, known, "sora").ShouldBeOfType<StandInVerdict.NotNeeded>();
        _stage.Judge<CharacterSourceStandIn>(Stage.Request, new Abilities()).ShouldBeOfType<StandInVerdict.NotNeeded>();
    }

    [Fact]
    public async Task VideoThatHasGoneMeanwhile_EndsIt() =>
        (await _stage.FailAsync<CharacterSourceStandIn>(Request, new Abilities(), new Ingredients { CharacterSource = Stage.Source() })).Message.ShouldContain("not here any more");
}
