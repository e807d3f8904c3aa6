using Torii.Core.Generations;

namespace Torii.Core.Tests.Generations;

public sealed class CauseTableTests
{
    public static TheoryData<Cause> Causes => new(Enum.GetValues<Cause>());

    [Theory]
    [MemberData(nameof(Causes))]
    public void Of_EveryCause_HasARuleThatSaysSomething(Cause cause)
    {
        var rule = CauseTable.Of(cause);

        rule.Code.ShouldMatch("^[a-z]+(_[a-z]+)*$");
        rule.Text.ShouldEndWith(".");
        rule.MostHold.ShouldBeGreaterThanOrEqualTo(rule.Hold);
        (rule.Hold > TimeSpan.Zero).ShouldBe(rule.Scope != CauseScope.Nobody, "what is held needs a length, and a length somebody to hold");
    }

    [Fact]
    public void Of_UnknownCause_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => CauseTable.Of((Cause)999));

    [Fact]
    public void Of_AllCauses_HaveCodesOfTheirOwn() =>
        Enum.GetValues<Cause>().Select(cause => CauseTable.Of(cause).Code).ShouldBeUnique();

    // Promise 6 for the first two; the others end a generation that may exist upstream, or that nobody can make.
    [Theory]
    [InlineData(Cause.Content)]
    [InlineData(Cause.InvalidRequest)]
    [InlineData(Cause.SubmissionUnknown)]
    [InlineData(Cause.TaskFailed)]
    [InlineData(Cause.ResultUnavailable)]
    [InlineData(Cause.NoCapacity)]
    [InlineData(Cause.TimedOut)]
    [InlineData(Cause.Internal)]
    public void Of_WhatIsAnAnswer_IsNeverTriedAgainAndHoldsNobody(Cause cause)
    {
        CauseTable.Of(cause).MayTryAgain.ShouldBeFalse();
        CauseTable.Of(cause).Scope.ShouldBe(CauseScope.Nobody);
        CauseTable.HoldFor(cause, strike: 3).ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(Cause.Unauthorized, CauseScope.Account)]
    [InlineData(Cause.BadAnswer, CauseScope.Account)]
    [InlineData(Cause.PlanRequired, CauseScope.AccountKind)]
    [InlineData(Cause.Quota, CauseScope.AccountKind)]
    [InlineData(Cause.RateLimit, CauseScope.AccountKind)]
    [InlineData(Cause.TooManyAtOnce, CauseScope.AccountKind)]
    [InlineData(Cause.ServerError, CauseScope.AccountKind)]
    [InlineData(Cause.TooManyErrors, CauseScope.Account)]
    [InlineData(Cause.HeavyLoad, CauseScope.Upstream)]
    [InlineData(Cause.Unavailable, CauseScope.Upstream)]
    [InlineData(Cause.Challenge, CauseScope.Egress)]
    [InlineData(Cause.Country, CauseScope.Egress)]
    [InlineData(Cause.Egress, CauseScope.Egress)]
    public void Of_WhatIsAFault_HoldsItsScopeAndMayBeTriedAgain(Cause cause, CauseScope scope)
    {
        CauseTable.Of(cause).Scope.ShouldBe(scope);
        CauseTable.Of(cause).MayTryAgain.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Cause.TooManyAtOnce, 10, 120)]
    [InlineData(Cause.ServerError, 2, 60)]
    [InlineData(Cause.RateLimit, 30, 600)]
    [InlineData(Cause.HeavyLoad, 5, 120)]
    [InlineData(Cause.BadAnswer, 10, 300)]
    [InlineData(Cause.Challenge, 120, 1800)]
    [InlineData(Cause.TooManyErrors, 3600, 86_400)]
    public void Of_WhatPasses_HoldsNobodyLongerThanItLasts(Cause cause, int first, int longest)
    {
        CauseTable.Of(cause).Hold.ShouldBe(TimeSpan.FromSeconds(first));
        CauseTable.Of(cause).MostHold.ShouldBe(TimeSpan.FromSeconds(longest));
    }

    [Fact]
    public void Of_DeadCredential_IsTheOnlyHoldWithoutAnEnd() =>
        Enum.GetValues<Cause>().Where(cause => CauseTable.Of(cause).MostHold == TimeSpan.MaxValue).ShouldBe([Cause.Unauthorized]);

    [Fact]
    public void Of_Errors_AreWhatAnAccountMayHaveDoneItself() =>
        Enum.GetValues<Cause>().Where(cause => CauseTable.Of(cause).CountsAsError).ShouldBe([Cause.BadAnswer, Cause.TaskFailed]);

    [Theory]
    [MemberData(nameof(Causes))]
    public void HoldFor_MoreStrikes_GrowsUpToItsCap(Cause cause)
    {
        var rule = CauseTable.Of(cause);
        var holds = Enumerable.Range(1, 100).Select(strike => CauseTable.HoldFor(cause, strike)).ToArray();

        holds[0].ShouldBe(rule.Hold);
        holds.ShouldBeInOrder();
        holds[^1].ShouldBe(rule.MostHold);
    }

    [Fact]
    public void HoldFor_SecondStrike_IsTwiceTheFirst() =>
        CauseTable.HoldFor(Cause.RateLimit, 2).ShouldBe(CauseTable.HoldFor(Cause.RateLimit, 1) * 2);
}
