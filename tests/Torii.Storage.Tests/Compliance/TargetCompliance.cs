using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

/// <summary>Which target an attempt goes to, what that means for its generation, and what it has cost.</summary>
public abstract class TargetCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private const string Other = "openrouter/seedance";

    [Fact]
    public async Task Target_OfTheClaim_IsTheAttempts()
    {
        var claimed = await ClaimAsync(Make.Claim() with { Target = Other });

        claimed.Attempt.Target.ShouldBe(Other);
        (await OpenAsync()).Attempt!.Target.ShouldBe(Other);
    }

    [Theory]
    [InlineData("0.15")]
    [InlineData("0")]
    [InlineData("0.000001")]
    [InlineData("1234567.654321")]
    public async Task Cost_IsKeptToTheMillionth(string cost)
    {
        var claimed = await ClaimAsync();
        var amount = decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture);
        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting));
        await ApplyAsync(new Change
        {
            At = Now,
            Attempt = new AttemptMove { Id = claimed.Attempt.Id, From = AttemptState.Submitting, To = AttemptState.Ended, Cost = amount },
        });

        (await Work.FindAttemptAsync(claimed.Attempt.Id, Cancel))!.Attempt!.Cost.ShouldBe(amount);
    }

    [Fact]
    public async Task Cost_ThatNobodyKnows_IsNone() => (await FindClaimedAsync()).Cost.ShouldBeNull();

    [Fact]
    public async Task Refit_PutsTheOtherWayInThePlaceOfTheFirst()
    {
        var claimed = await ClaimAsync();
        var request = claimed.Generation.Request with { Seconds = 8, Asked = new Wish(10, null), Unmet = [new("seed", "7", null, "Nobody can.")] };
        IReadOnlyList<Adjustment> adjustments = [new("seconds", "10", "8", "It makes 8 s.")];

        await ApplyAsync(Active(claimed, AttemptState.Preparing) with { Refit = new Refit(claimed.Generation.Id, request, adjustments) });

        var found = await FindAsync(claimed.Generation.Id);
        found.Adjustments.ShouldBe(adjustments);
        (found.Request.Seconds, found.Request.Asked).ShouldBe((8, new Wish(10, null)));
        found.Request.Unmet!.ShouldHaveSingleItem().Field.ShouldBe("seed");
        found.Request.References.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refit_OfWhatIsDelivered_IsWrittenWithTheMove()
    {
        var claimed = await ClaimAsync();
        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting));
        Adjustment[] adjustments = [new("seconds", "10", "8", "It makes 8 s there."), new("extension", null, "a new video", "It cannot go on.") { IsToBeJoined = true }];

        await ApplyAsync(Delivered(claimed) with { Refit = new Refit(claimed.Generation.Id, claimed.Generation.Request with { IsStrict = true }, adjustments) });

        var found = await FindAsync(claimed.Generation.Id);
        (found.State, found.Request.IsStrict).ShouldBe((GenerationState.Storing, true));
        found.Adjustments.ShouldBe(adjustments);
    }

    [Fact]
    public async Task Refit_OfWhatWasCalledOffBeforeItWasDelivered_StaysOutWhileTheAttemptEnds()
    {
        var claimed = await ClaimAsync();
        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Preparing, AttemptState.Submitting));
        await ApplyAsync(Make.Move(claimed.Generation.Id, GenerationState.Active, GenerationState.Cancelled));

        var change = Delivered(claimed) with { Refit = new Refit(claimed.Generation.Id, claimed.Generation.Request, [new("seconds", "10", "8", "It makes 8 s there.")]) };
        (await Work.ApplyAsync(change, Cancel)).ShouldBe(ChangeOutcome.AttemptOnly);

        (await FindAsync(claimed.Generation.Id)).Adjustments.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refit_OfWhatIsCalledOff_StaysOut()
    {
        var claimed = await ClaimAsync();
        await ApplyAsync(Make.Move(claimed.Generation.Id, GenerationState.Active, GenerationState.Cancelled));

        var change = Active(claimed, AttemptState.Preparing) with { Refit = new Refit(claimed.Generation.Id, claimed.Generation.Request with { Seconds = 8 }, []) };
        await Work.ApplyAsync(change, Cancel);

        (await FindAsync(claimed.Generation.Id)).Request.Seconds.ShouldBe(claimed.Generation.Request.Seconds);
    }

    private async Task<Attempt> FindClaimedAsync() => (await Work.FindAttemptAsync((await ClaimAsync()).Attempt.Id, Cancel))!.Attempt!;

    private Change Delivered(ClaimOutcome.Claimed claimed) => new()
    {
        At = Now,
        Generation = new GenerationMove { Id = claimed.Generation.Id, From = GenerationState.Active, To = GenerationState.Storing },
        Attempt = new AttemptMove { Id = claimed.Attempt.Id, From = AttemptState.Submitting, To = AttemptState.Ended },
    };

    private Change Active(ClaimOutcome.Claimed claimed, AttemptState state) => new()
    {
        At = Now,
        Generation = new GenerationMove { Id = claimed.Generation.Id, From = GenerationState.Active, To = GenerationState.Active },
        Attempt = new AttemptMove { Id = claimed.Attempt.Id, From = state, To = state },
    };
}
