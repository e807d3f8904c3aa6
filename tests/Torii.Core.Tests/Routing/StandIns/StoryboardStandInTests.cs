using Torii.Core.Prompts;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;

namespace Torii.Core.Tests.Routing.StandIns;

public sealed class StoryboardStandInTests
{
    private readonly Stage _stage = new();

    [Theory]
    [InlineData("[5.0s]A cat wakes. [5s]It yawns.", ShotForm.Numbered, "Shot 1 (5 s): A cat wakes.\nShot 2 (5 s): It yawns.")]
    [InlineData("[2.5s]A cat wakes.", ShotForm.Numbered, "Shot 1 (2.5 s): A cat wakes.")]
    [InlineData("At dawn.\n[8s]A cat wakes. [8s]It yawns.", ShotForm.Numbered, "At dawn.\n\nShot 1 (8 s): A cat wakes.\nShot 2 (8 s): It yawns.")] // lengths as written
    [InlineData("[5.0s]A cat wakes. [5s]It yawns.", ShotForm.Timecodes, "[0-5s] A cat wakes.\n[5-10s] It yawns.")]
    [InlineData("At dawn.\n[2.5s]A cat wakes. [7.5s]It yawns.", ShotForm.Timecodes, "At dawn.\n\n[0-2.5s] A cat wakes.\n[2.5-10s] It yawns.")]
    [InlineData("[10s]A cat wakes. [5s]It yawns. [5s]It sleeps.", ShotForm.Timecodes, "[0-5s] A cat wakes.\n[5-7.5s] It yawns.\n[7.5-10s] It sleeps.")] // drawn together
    [InlineData("[1s]A cat wakes. [1s]It yawns. [1s]It sleeps.", ShotForm.Timecodes, "[0-3.33s] A cat wakes.\n[3.33-6.67s] It yawns.\n[6.67-10s] It sleeps.")] // drawn out
    public async Task Shots_AreToldInTheTargetsForm(string prompt, ShotForm form, string told)
    {
        var request = Stage.Request with { Prompt = prompt, Storyboard = Read(prompt) };
        var abilities = new Abilities { Shots = form };

        _stage.Judge<StoryboardStandIn>(request, abilities).ShouldBeOfType<StandInVerdict.Needed>().Adjustment.Field.ShouldBe("storyboard");
        var written = await _stage.WriteAsync<StoryboardStandIn>(request, abilities);

        (written.Prompt, written.Storyboard).ShouldBe((told, null));
    }

    [Theory]
    [InlineData(ShotForm.Timecodes, true)]
    [InlineData(ShotForm.Numbered, false)]
    public void ShotsThatDoNotAddUp_AreSaidToBeSpreadWhereTheyAre(ShotForm form, bool isSaid)
    {
        var request = Stage.Request with { Storyboard = Read("[3s]A cat wakes. [4.5s]It yawns.") };

        var adjustment = _stage.Judge<StoryboardStandIn>(request, new Abilities { Shots = form }).ShouldBeOfType<StandInVerdict.Needed>().Adjustment;

        adjustment.Asked.ShouldBe("2 shots");
        adjustment.Why.Contains("7.5 s are spread over the 10 s", StringComparison.Ordinal).ShouldBe(isSaid);
    }

    [Fact]
    public async Task Storyboard_OfWhichNobodyKnowsTheLength_IsTimedAsWritten() =>
        (await _stage.WriteAsync<StoryboardStandIn>(Stage.Request with { Seconds = null, Storyboard = Read("[3s]A cat wakes.") }, new Abilities { Shots = ShotForm.Timecodes }))
            .Prompt.ShouldBe("[0-3s] A cat wakes.");

    [Fact]
    public async Task StoryboardThatIsKnown_StaysAsItIs()
    {
        var (request, abilities) = (Stage.Request with { Storyboard = Read("[3s]A cat wakes.") }, new Abilities { Shots = ShotForm.Native });

        _stage.Judge<StoryboardStandIn>(request, abilities).ShouldBeOfType<StandInVerdict.NotNeeded>();
        (await _stage.WriteAsync<StoryboardStandIn>(request, abilities)).ShouldBeSameAs(request);
    }

    private static Storyboard Read(string prompt) =>
        PromptLanguage.Read(prompt, PromptUse.Video).ShouldBeOfType<PromptOutcome.Read>().Reading.Storyboard.ShouldNotBeNull();
}
