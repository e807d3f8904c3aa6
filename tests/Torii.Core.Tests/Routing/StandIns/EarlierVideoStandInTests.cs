using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Routing.StandIns;

/// <summary>Remixes and extensions, which go out from an earlier video in the same ways.</summary>
public sealed class EarlierVideoStandInTests
{
    private static readonly Source Named = new() { GenerationId = "source", Result = "task-of-source" };
    private static readonly GenerationRequest Remix = Stage.Request with { Prompt = "Make it snow.", Remix = Named };
    private static readonly GenerationRequest Extension = Stage.Request with { Prompt = "It jumps down.", Extends = Named };

    private readonly Stage _stage = new();

    [Fact]
    public async Task Remix_ByTheTaskThatMadeIt_GoesThroughItsAccount()
    {
        var (abilities, known) = (new Abilities { Remix = Continuation.Task }, new Ingredients { Remix = Stage.Source() });

        _stage.Judge<RemixStandIn>(Remix, abilities, known).ShouldBe(new StandInVerdict.Pinned("account"));
        (await _stage.WriteAsync<RemixStandIn>(Remix, abilities, known)).ShouldBe(Remix with { Remix = Named with { Task = "task-of-source" } });
    }

    [Fact]
    public async Task Extension_ByTheTaskThatMadeIt_GoesThroughItsAccount()
    {
        var (abilities, known) = (new Abilities { Extension = Continuation.Task }, new Ingredients { Extends = Stage.Source() });

        _stage.Judge<ExtensionStandIn>(Extension, abilities, known).ShouldBe(new StandInVerdict.Pinned("account"));
        (await _stage.WriteAsync<ExtensionStandIn>(Extension, abilities, known)).ShouldBe(Extension with { Extends = Named with { Task = "task-of-source" } });
    }

    [Theory]
    [InlineData("other/model-2", "account", "task")] // another target of the upstream
    [InlineData("sora", "sora-account", "task")]
    [InlineData("other/model", "gone-account", "task")]
    [InlineData("other/model", "account", null)]
    public async Task Remix_WhereTheTaskIsNotToBeReached_IsMadeAnew(string target, string account, string? task)
    {
        _stage.Keep("source", MediaFormat.Mp4);
        var (abilities, known) = (new Abilities { Remix = Continuation.Task, Frames = 1 }, new Ingredients { Remix = Stage.Source(target) with { AccountId = account, Task = task } });

        _stage.Judge<RemixStandIn>(Remix, abilities, known).ShouldBeOfType<StandInVerdict.Needed>();
        (await _stage.WriteAsync<RemixStandIn>(Remix, abilities, known)).Images.ShouldHaveSingleItem();
    }

    [Fact]
    public void Remix_ThroughAnAccountThatHasRetired_IsMadeAnew()
    {
        _stage.Road.Pool.Update("account", account => account with { Status = AccountStatus.Retired });

        _stage.Judge<RemixStandIn>(Remix, new Abilities { Remix = Continuation.Task, Frames = 1 }, new Ingredients { Remix = Stage.Source() }).ShouldBeOfType<StandInVerdict.Needed>();
    }

    [Theory]
    [InlineData("other/model")]
    [InlineData("sora")]
    public async Task Video_IsSentAlong_WhoeverMadeIt(string target)
    {
        var video = _stage.Keep("source", MediaFormat.Mp4);
        var (abilities, known) = (new Abilities { Remix = Continuation.Video, Extension = Continuation.Video }, new Ingredients { Remix = Stage.Source(target), Extends = Stage.Source(target) });

        _stage.Judge<RemixStandIn>(Remix, abilities, known).ShouldBeOfType<StandInVerdict.NotNeeded>();
        _stage.Judge<ExtensionStandIn>(Extension, abilities, known).ShouldBeOfType<StandInVerdict.NotNeeded>();
        (await _stage.WriteAsync<RemixStandIn>(Remix, abilities, known)).ShouldBe(Remix with { SourceVideo = video });
        (await _stage.WriteAsync<ExtensionStandIn>(Extension, abilities, known)).ShouldBe(Extension with { SourceVideo = video });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AtSora_WhatSoraMade_OrNobodyHere_IsKnownByItsName(bool isOurs)
    {
        var source = isOurs ? Stage.Source("sora") : null;
        var known = new Ingredients { Remix = source, Extends = source };

        _stage.Judge<RemixStandIn>(Remix, Abilities.Sora, known, "sora").ShouldBeOfType<StandInVerdict.NotNeeded>();
        _stage.Judge<ExtensionStandIn>(Extension, Abilities.Sora, known, "sora").ShouldBeOfType<StandInVerdict.NotNeeded>();
        (await _stage.WriteAsync<RemixStandIn>(Remix, Abilities.Sora, known, "sora")).ShouldBeSameAs(Remix);
        (await _stage.WriteAsync<ExtensionStandIn>(Extension, Abilities.Sora, known, "sora")).ShouldBeSameAs(Extension);
    }

    [Fact]
    public async Task AtSora_WhatAnotherUpstreamMade_IsMadeAnew()
    {
        var video = _stage.Keep("source", MediaFormat.Mp4);
        var known = new Ingredients { Remix = Stage.Source() };

        _stage.Judge<RemixStandIn>(Remix, Abilities.Sora, known, "sora").ShouldBeOfType<StandInVerdict.Needed>();
        (await _stage.WriteAsync<RemixStandIn>(Remix, Abilities.Sora, known, "sora")).Images.ShouldBe(["first-of-" + video]);
    }

    [Fact]
    public async Task Remix_MadeAnew_TellsTheEarlierPromptAndTheChange_FromTheFirstFrameOn()
    {
        var video = _stage.Keep("source", MediaFormat.Mp4);
        var (abilities, known) = (new Abilities { Frames = 1 }, new Ingredients { Remix = Stage.Source() });

        _stage.Judge<RemixStandIn>(Remix, abilities, known).ShouldBeOfType<StandInVerdict.Needed>().Adjustment.Field.ShouldBe("remix");
        var written = await _stage.WriteAsync<RemixStandIn>(Remix, abilities, known);

        written.Remix.ShouldBeNull();
        written.Images.ShouldBe(["first-of-" + video]);
        written.Prompt.ShouldStartWith("A fox on a wall.");
        written.Prompt.ShouldEndWith("Make it snow.");
    }

    [Theory]
    [InlineData("", "A fox on a wall.", "A fox on a wall.")]
    [InlineData("Make it snow.", " ", "Make it snow.")]
    public async Task Remix_WithoutOneOfTheWords_TellsTheOthers(string change, string earlier, string told)
    {
        _stage.Keep("source", MediaFormat.Mp4);
        var source = Stage.Source();

        (await _stage.WriteAsync<RemixStandIn>(Remix with { Prompt = change }, new Abilities { Frames = 1 }, new Ingredients { Remix = source with { Request = source.Request with { Prompt = earlier } } }))
            .Prompt.ShouldBe(told);
    }

    [Theory]
    [InlineData(null, "anime", "anime")]
    [InlineData("retro", "anime", "retro")]
    public async Task Remix_MadeAnew_KeepsTheEarlierStyleWhereItHasNone(string? asked, string earlier, string used)
    {
        _stage.Keep("source", MediaFormat.Mp4);
        var source = Stage.Source();

        (await _stage.WriteAsync<RemixStandIn>(Remix with { Style = asked }, new Abilities { Frames = 1 }, new Ingredients { Remix = source with { Request = source.Request with { Style = earlier } } }))
            .Style.ShouldBe(used);
    }

    [Fact]
    public async Task Extension_MadeAnew_GoesOnFromTheLastFrame()
    {
        var video = _stage.Keep("source", MediaFormat.Mp4);
        var (abilities, known) = (new Abilities { Frames = 1 }, new Ingredients { Extends = Stage.Source() });

        var adjustment = _stage.Judge<ExtensionStandIn>(Extension, abilities, known).ShouldBeOfType<StandInVerdict.Needed>().Adjustment;
        var written = await _stage.WriteAsync<ExtensionStandIn>(Extension, abilities, known);

        adjustment.Field.ShouldBe("extension");
        ExtensionStandIn.HasStoodIn(Samples.Generation("a") with { Request = Extension, Adjustments = [adjustment] }).ShouldBeTrue();
        ExtensionStandIn.HasStoodIn(Samples.Generation("a") with { Request = Extension }).ShouldBeFalse();
        ExtensionStandIn.HasStoodIn(Samples.Generation("a") with { Request = Extension, Adjustments = [new(adjustment.Field, adjustment.Asked, adjustment.Used, adjustment.Why)] })
            .ShouldBeFalse("the upstream tells that something has stood in there, and has joined it");
        written.Extends.ShouldBeNull();
        written.Images.ShouldBe(["last-of-" + video]);
        written.Prompt.ShouldEndWith("It jumps down.");
    }

    [Fact]
    public async Task Still_IsAnInputThatTheSweeperForgetsAfterAnHour()
    {
        _stage.Keep("source", MediaFormat.Mp4);
        var still = (await _stage.WriteAsync<RemixStandIn>(Remix, new Abilities { Frames = 1 }, new Ingredients { Remix = Stage.Source() })).Images.ShouldHaveSingleItem();

        _stage.Road.Media.Inputs.Keys.ShouldBe([still]);
        _stage.Road.Media.Claimed.ShouldBeEmpty();
        (await _stage.Road.Media.ForgetUnclaimedAsync(_stage.Road.Time.GetUtcNow() + TimeSpan.FromTicks(1), 10, TestContext.Current.CancellationToken)).ShouldBe([still]);
    }

    [Fact]
    public async Task WhatGoesOutFromNothing_StaysAsItIs()
    {
        _stage.Judge<RemixStandIn>(Stage.Request, new Abilities()).ShouldBeOfType<StandInVerdict.NotNeeded>();
        (await _stage.WriteAsync<RemixStandIn>(Stage.Request, new Abilities())).ShouldBeSameAs(Stage.Request);
        (await _stage.WriteAsync<ExtensionStandIn>(Stage.Request, new Abilities())).ShouldBeSameAs(Stage.Request);
    }
}
