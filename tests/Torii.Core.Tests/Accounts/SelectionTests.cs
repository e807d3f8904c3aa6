using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Accounts;

public sealed class SelectionTests
{
    private static readonly DateTimeOffset Later = ManualTimeProvider.Start + TimeSpan.FromMinutes(1);
    private static readonly AccountView Free = new(Samples.Account("a"), ServesKind: true, HasPlans: true, IsBesidePin: true, IsSuperseded: false, Open: 0, HasFreeGate: true, RateFreeAt: null, Hold: null);
    private static readonly Hold Dead = new("account:a", Cause.Unauthorized, null, 1, null);
    private static readonly Hold Resting = new("account:a", Cause.RateLimit, Later, 1, null);

    [Fact]
    public void Judge_NothingInTheWay_IsUsable() => Judge(Free).ShouldBe(new Verdict(VerdictKind.Usable));

    [Theory]
    [InlineData("a", VerdictKind.Usable)]
    [InlineData("b", VerdictKind.NotPinned)]
    public void Judge_Pin_AllowsOnlyItsAccount(string pin, VerdictKind verdict) =>
        Judge(Free, Samples.LaneOf(GenerationKind.Video, pin: pin)).Kind.ShouldBe(verdict);

    [Theory]
    [InlineData(AccountStatus.Disabled)]
    [InlineData(AccountStatus.Retired)]
    public void Judge_NotEnabled_IsDisabled(AccountStatus status) =>
        Judge(Free with { Account = Free.Account with { Status = status } }).Kind.ShouldBe(VerdictKind.Disabled);

    [Fact]
    public void Judge_SimulatedBesideReal_IsSimulated() => Judge(Free with { IsSuperseded = true }).Kind.ShouldBe(VerdictKind.Simulated);

    [Fact]
    public void Judge_KindNotServedOrSwitchedOff_IsWrongKind()
    {
        Judge(Free with { ServesKind = false }).Kind.ShouldBe(VerdictKind.WrongKind);
        Judge(Free with { Account = Free.Account with { VideoLimit = 0 } }).Kind.ShouldBe(VerdictKind.WrongKind);
        Judge(Free with { Account = Free.Account with { ImageLimit = 0 } }).Kind.ShouldBe(VerdictKind.Usable);
    }

    [Theory]
    [InlineData(true, true, null, VerdictKind.Usable, VerdictKind.Usable)]
    [InlineData(true, true, true, VerdictKind.Usable, VerdictKind.Usable)]
    [InlineData(true, true, false, VerdictKind.Usable, VerdictKind.WrongKind)]
    [InlineData(false, true, true, VerdictKind.WrongKind, VerdictKind.Usable)]
    [InlineData(true, false, true, VerdictKind.Usable, VerdictKind.WrongKind)]
    [InlineData(false, false, null, VerdictKind.WrongKind, VerdictKind.WrongKind)]
    public void Judge_SwitchesAndWhatTheUpstreamTold_DecideTheKinds(bool images, bool videos, bool? told, VerdictKind image, VerdictKind video)
    {
        var facts = new AccountFacts { At = ManualTimeProvider.Start, MakesVideos = told };
        var view = Free with { Account = Free.Account with { MakesImages = images, MakesVideos = videos, Facts = facts, ImageLimit = 2, VideoLimit = 2 } };

        Judge(view, Samples.LaneOf(GenerationKind.Image)).Kind.ShouldBe(image);
        Judge(view, Samples.LaneOf(GenerationKind.Video)).Kind.ShouldBe(video);
        Judge(view, Samples.LaneOf(GenerationKind.Prompt)).Kind.ShouldBe(VerdictKind.Usable);
        Judge(view, Samples.LaneOf(GenerationKind.Character)).Kind.ShouldBe(told == false ? VerdictKind.WrongKind : VerdictKind.Usable);
    }

    [Theory]
    [InlineData(null, VerdictKind.PlanUnknown)]
    [InlineData("", VerdictKind.WrongPlan)]
    [InlineData("chatgpt_plus", VerdictKind.WrongPlan)]
    [InlineData("chatgpt_pro", VerdictKind.Usable)]
    public void Judge_PlanNeeded_ComparesWithTheAccounts(string? plan, VerdictKind verdict) =>
        Judge(Free with { Account = Free.Account with { Plan = plan } }, Samples.LaneOf(GenerationKind.Video, plan: "chatgpt_pro")).Kind.ShouldBe(verdict);

    [Fact]
    public void Judge_NoPlanNeeded_DoesNotAskForOne() =>
        Judge(Free with { Account = Free.Account with { Plan = null } }).Kind.ShouldBe(VerdictKind.Usable);

    [Fact]
    public void Judge_Held_RestsUntilTheHoldEnds() => Judge(Free with { Hold = Resting }).ShouldBe(new Verdict(VerdictKind.Resting, Later));

    [Fact]
    public void Judge_DeadCredential_IsInvalid() => Judge(Free with { Hold = Dead }).Kind.ShouldBe(VerdictKind.Invalid);

    [Fact]
    public void Judge_OverItsRate_IsBusyUntilItMay() => Judge(Free with { RateFreeAt = Later }).ShouldBe(new Verdict(VerdictKind.Busy, Later));

    [Theory]
    [InlineData(2, 1, VerdictKind.Usable)]
    [InlineData(2, 2, VerdictKind.Busy)]
    [InlineData(2, 3, VerdictKind.Busy)]
    [InlineData(null, 5000, VerdictKind.Usable)]
    public void Judge_Slots_AreLimitedByTheKindsLimit(int? limit, int open, VerdictKind verdict) =>
        Judge(Free with { Account = Free.Account with { VideoLimit = limit }, Open = open }).Kind.ShouldBe(verdict);

    [Fact]
    public void Judge_GateShut_IsBusy() => Judge(Free with { HasFreeGate = false }).Kind.ShouldBe(VerdictKind.Busy);

    // Each obstacle with all weaker ones: the strongest is told. What can never change comes before what passes.
    [Fact]
    public void Judge_ManyObstacles_TellsThemInOrder()
    {
        var lane = Samples.LaneOf(GenerationKind.Video, plan: "chatgpt_pro", pin: "b");
        var view = Free with
        {
            Account = Free.Account with { Status = AccountStatus.Disabled, VideoLimit = 0 },
            IsSuperseded = true,
            Hold = Dead,
            RateFreeAt = Later + TimeSpan.FromMinutes(1),
            HasFreeGate = false,
        };
        List<VerdictKind> told = [Judge(view, lane).Kind];

        lane = lane with { Pin = "a" };
        told.Add(Judge(view, lane).Kind);
        view = view with { Account = view.Account with { Status = AccountStatus.Enabled } };
        told.Add(Judge(view, lane).Kind);
        view = view with { IsSuperseded = false };
        told.Add(Judge(view, lane).Kind);
        view = view with { Account = view.Account with { VideoLimit = null } };
        told.Add(Judge(view, lane).Kind);
        view = view with { Hold = Resting };
        told.Add(Judge(view, lane).Kind);
        view = view with { Account = view.Account with { Plan = "chatgpt_pro" } };
        told.Add(Judge(view, lane).Kind);
        Judge(view, lane).Until.ShouldBe(Later);
        view = view with { Hold = null };
        told.Add(Judge(view, lane).Kind);
        Judge(view, lane).Until.ShouldBe(Later + TimeSpan.FromMinutes(1));
        told.Add(Judge(view with { RateFreeAt = null }, lane).Kind);

        told.ShouldBe(
            [
                VerdictKind.NotPinned, VerdictKind.Disabled, VerdictKind.Simulated, VerdictKind.WrongKind, VerdictKind.Invalid,
                VerdictKind.WrongPlan, VerdictKind.Resting, VerdictKind.Busy, VerdictKind.Busy,
            ]);
    }

    [Fact]
    public void MayServe_IsTrueForWhatTimeMayMend() =>
        Enum.GetValues<VerdictKind>().Where(kind => new Verdict(kind).MayServe).ShouldBe(
            [VerdictKind.Usable, VerdictKind.Busy, VerdictKind.Resting, VerdictKind.PlanUnknown], ignoreOrder: true);

    private static Verdict Judge(AccountView view, Lane? lane = null) => Selection.Judge(view, lane ?? Samples.VideoLane);
}
