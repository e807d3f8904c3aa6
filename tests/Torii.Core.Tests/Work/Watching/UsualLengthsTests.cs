using Torii.Core.Generations;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Watching;

namespace Torii.Core.Tests.Work.Watching;

public sealed class UsualLengthsTests
{
    private static readonly GenerationRequest Request = Samples.Request(GenerationKind.Video);

    private readonly UsualLengths _usual = new();

    [Fact]
    public void Of_NothingLearnt_GivesNull()
    {
        _usual.Guess(Request, null);

        _usual.Of(Request).ShouldBeNull();
    }

    [Fact]
    public void Guess_OnlyTheFirst_StandsUntilATaskEnds()
    {
        _usual.Guess(Request, TimeSpan.FromSeconds(8));
        _usual.Guess(Request, TimeSpan.FromSeconds(90));

        _usual.Of(Request).ShouldBe(TimeSpan.FromSeconds(8));
        _usual.Of(Request with { Model = "another" }).ShouldBeNull();
    }

    [Fact]
    public void Learn_NewLengths_AreApproachedStepByStep()
    {
        _usual.Learn(Request, TimeSpan.FromSeconds(10));
        _usual.Of(Request).ShouldBe(TimeSpan.FromSeconds(10));

        _usual.Learn(Request, TimeSpan.FromSeconds(20));
        _usual.Of(Request).ShouldBe(TimeSpan.FromSeconds(12));
    }
}
