using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Routing.StandIns;

/// <summary>Remixes and extensions that cannot be, and what is said of them.</summary>
public sealed class EarlierVideoRefusalTests
{
    private static readonly Source Named = new() { GenerationId = "source", Result = "task-of-source" };
    private static readonly GenerationRequest Remix = Stage.Request with { Prompt = "Make it snow.", Remix = Named };
    private static readonly GenerationRequest Extension = Stage.Request with { Prompt = "It jumps down.", Extends = Named };

    private readonly Stage _stage = new();

    public static TheoryData<Source, KnownSource?, int, string> Impossible => new()
    {
        { new Source { Post = "s_1" }, null, 1, "goes out only from videos of yours that were made here" },
        { new Source { GenerationId = "source", IsForeign = true }, null, 1, "goes out only from videos of yours that were made here" },
        { Named, null, 1, "not here any more" },
        { Named, Stage.Source(), 0, "nor from a picture of one" },
        { Named, Stage.Source() with { Request = Samples.Request(GenerationKind.Image) }, 1, "goes out from videos only" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task WhatCannotBe_IsRefusedWithTheReason(Source source, KnownSource? known, int frames, string why)
    {
        var (abilities, ingredients) = (new Abilities { Frames = frames, Remix = Continuation.Task, Extension = Continuation.Task }, new Ingredients { Remix = known, Extends = known });
        ingredients = known is null ? ingredients : ingredients with { Remix = known with { Task = null }, Extends = known with { Task = null } };

        _stage.Judge<RemixStandIn>(Remix with { Remix = source }, abilities, ingredients).ShouldBeOfType<StandInVerdict.Impossible>().Why.ShouldContain(why);
        _stage.Judge<ExtensionStandIn>(Extension with { Extends = source }, abilities, ingredients).ShouldBeOfType<StandInVerdict.Impossible>().Why.ShouldContain(why);
        (await _stage.FailAsync<RemixStandIn>(Remix with { Remix = source }, abilities, ingredients)).Message.ShouldContain(why);
        (await _stage.FailAsync<ExtensionStandIn>(Extension with { Extends = source }, abilities, ingredients)).Message.ShouldContain(why);
    }

    [Theory]
    [InlineData(Continuation.Video)]
    [InlineData(Continuation.None)]
    public async Task VideoThatHasGoneMeanwhile_EndsIt(Continuation ability) =>
        (await _stage.FailAsync<RemixStandIn>(Remix, new Abilities { Remix = ability, Frames = 1 }, new Ingredients { Remix = Stage.Source() })).Message.ShouldContain("not here any more");

    [Fact]
    public async Task VideoOfWhichOnlyALinkWasKept_AndThatCannotBeFetched_EndsIt()
    {
        _stage.Keep("source", MediaFormat.Mp4, link: "https://elsewhere.test/video");

        (await _stage.FailAsync<RemixStandIn>(Remix, new Abilities { Frames = 1 }, new Ingredients { Remix = Stage.Source() })).Message.ShouldContain("not here any more");
    }

    [Fact]
    public async Task ResultThatIsNoVideo_EndsIt()
    {
        _stage.Keep("source", MediaFormat.Png);

        (await _stage.FailAsync<ExtensionStandIn>(Extension, new Abilities { Frames = 1 }, new Ingredients { Extends = Stage.Source() })).Message.ShouldContain("not here any more");
    }

    [Theory]
    [MemberData(nameof(NoStills.All), MemberType = typeof(NoStills))]
    public async Task VideoThatGivesNoStill_EndsItAndLeavesNothing(StillOutcome instead, Cause cause, string words)
    {
        _stage.Keep("source", MediaFormat.Mp4);
        _stage.Frames.Instead = instead;

        foreach (var refusal in (Refusal[])
        [
            await _stage.FailAsync<RemixStandIn>(Remix, new Abilities { Frames = 1 }, new Ingredients { Remix = Stage.Source() }),
            await _stage.FailAsync<ExtensionStandIn>(Extension, new Abilities { Frames = 1 }, new Ingredients { Extends = Stage.Source() }),
        ])
        {
            refusal.Cause.ShouldBe(cause);
            refusal.Text.ShouldNotBeNull().ShouldContain(words);
        }

        _stage.Road.Media.Inputs.ShouldBeEmpty();
    }

    [Fact]
    public void WithoutStills_OnlyWhatNeedsNoneCanBe()
    {
        _stage.Frames.CanTake = false;
        var known = new Ingredients { Remix = Stage.Source(), Extends = Stage.Source() };
        var (withoutIt, withIt) = (new Abilities { Frames = 1 }, new Abilities { Frames = 1, Remix = Continuation.Task, Extension = Continuation.Video });

        _stage.Judge<RemixStandIn>(Remix, withoutIt, known).ShouldBeOfType<StandInVerdict.Impossible>().ShouldSatisfyAllConditions(
            impossible => impossible.Why.ShouldContain("Torii:Ffmpeg"),
            impossible => impossible.Param.ShouldBe("remix_target_id"));
        _stage.Judge<ExtensionStandIn>(Extension, withoutIt, known).ShouldBeOfType<StandInVerdict.Impossible>().Why.ShouldContain("Torii:Ffmpeg");
        _stage.Judge<RemixStandIn>(Remix, withIt, known).ShouldBeOfType<StandInVerdict.Pinned>();
        _stage.Judge<ExtensionStandIn>(Extension, withIt, known).ShouldBeOfType<StandInVerdict.NotNeeded>();
    }
}
