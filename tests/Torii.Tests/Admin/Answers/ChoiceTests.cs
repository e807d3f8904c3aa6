using Torii.Admin.Answers;
using Torii.Core.Generations;

namespace Torii.Tests.Admin.Answers;

public sealed class ChoiceTests
{
    [Theory]
    [InlineData("submission_unknown", Cause.SubmissionUnknown)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Word_OfAnAnswer_IsRead(string? written, Cause? meant)
    {
        Choice.Read<Cause>("cause", written, out var chosen).ShouldBeNull();
        chosen.ShouldBe(meant);
    }

    [Theory]
    [InlineData("Video")]
    [InlineData("1")]
    [InlineData("video,image")]
    [InlineData("<b>")]
    public void OtherWord_IsRefused_WithThoseThatThereAre(string written)
    {
        var wrong = Choice.Read<GenerationKind>("kind", written, out var chosen);

        (wrong!.Error.Param, chosen).ShouldBe(("kind", null));
        wrong.Error.Message.ShouldContain("image, video, character, prompt");
    }

    [Fact]
    public void Several_AreReadInTheirOrder_AndOneWrongOneIsRefused()
    {
        Choice.ReadAll<GenerationState>("state", "failed, queued,", out var chosen).ShouldBeNull();
        chosen.ShouldBe([GenerationState.Failed, GenerationState.Queued]);

        Choice.ReadAll<GenerationState>("state", null, out chosen).ShouldBeNull();
        chosen.ShouldBeEmpty();

        Choice.ReadAll<GenerationState>("state", "failed,lost", out _)!.Error.Param.ShouldBe("state");
    }
}
