using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Tests.Work.Intaking;

public sealed class UnfitnessTests
{
    private static readonly Lane Lane = Samples.LaneOf(GenerationKind.Video, plan: "chatgpt_pro");

    [Fact]
    public void Describe_NoAccounts_SaysSo() => Unfitness.Describe([], Lane).ShouldBe("there is none");

    [Fact]
    public void Describe_SeveralReasons_CountsThemMostFrequentFirst() =>
        Unfitness.Describe([VerdictKind.Invalid, VerdictKind.WrongPlan, VerdictKind.WrongPlan, VerdictKind.Disabled, VerdictKind.WrongPlan], Lane)
            .ShouldBe("3 accounts without the plan chatgpt_pro, 1 account whose access has ended, 1 account switched off");

    [Theory]
    [InlineData(VerdictKind.WrongKind, "1 account for which video is switched off or not offered")]
    [InlineData(VerdictKind.NotPinned, "1 account other than the one it belongs to")]
    [InlineData(VerdictKind.Simulated, "1 account only simulated")]
    public void Describe_Reason_IsInWords(VerdictKind verdict, string text) => Unfitness.Describe([verdict], Lane).ShouldBe(text);
}
