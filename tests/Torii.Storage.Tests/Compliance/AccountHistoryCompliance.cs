using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class AccountHistoryCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private IAccountHistoryStore History => Host.Get<IAccountHistoryStore>();

    [Fact]
    public async Task Account_WithAnOpenAttempt_IsNeeded_UntilItEndsWithoutAResult()
    {
        var claimed = await StartAsync("task-1");
        (await History.IsNeededAsync(Samples.Account, Cancel)).ShouldBeTrue();
        (await History.IsNeededAsync("somebody else", Cancel)).ShouldBeFalse();

        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Accepted, AttemptState.Ended));

        (await History.IsNeededAsync(Samples.Account, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Account_WithAResult_IsNeeded_UntilItIsDeleted()
    {
        var claimed = await StartAsync("task-1");
        await ApplyAsync(Make.Move(claimed.Generation.Id, GenerationState.Active, GenerationState.Storing) with
        {
            Attempt = new AttemptMove { Id = claimed.Attempt.Id, From = AttemptState.Accepted, To = AttemptState.Ended, Result = "gen-1" },
        });
        await ApplyAsync(Make.Move(claimed.Generation.Id, GenerationState.Storing, GenerationState.Completed));
        (await History.IsNeededAsync(Samples.Account, Cancel)).ShouldBeTrue();

        await Host.Generations.DeleteAsync(claimed.Generation.Id, Make.Errand(), Cancel);

        (await History.IsNeededAsync(Samples.Account, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Account_WithAPost_IsNeeded()
    {
        var claimed = await StartAsync("task-1");
        await Host.Get<IPostStore>().BeginAsync(
            new Post { GenerationId = claimed.Generation.Id, AccountId = "of the post", State = PostState.Sending, IsWanted = true, CreatedAt = Now }, removal: null, Cancel);

        (await History.IsNeededAsync("of the post", Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Account_Removed_IsGoneWithItsHolds_AndNobodyElses()
    {
        var (gone, kept) = (Make.NewAccount() with { Id = "aa" }, Make.NewAccount() with { Id = "aab" });
        foreach (var account in new[] { gone, kept })
        {
            await Host.Accounts.SaveAsync(account, "{}", Cancel);
            await Host.Accounts.HoldAsync(new Hold(HoldScope.Account(account.Id), Cause.Unauthorized, null, 1, null), Cancel);
            await Host.Accounts.HoldAsync(new Hold(HoldScope.AccountKind(account.Id, GenerationKind.Video), Cause.Quota, Now, 1, null), Cancel);
        }

        await History.RemoveAsync(gone.Id, Cancel);

        (await Host.Accounts.AllAsync(Cancel)).ShouldBe([kept]);
        (await Host.Accounts.CredentialAsync(gone.Id, Cancel)).ShouldBeNull();
        (await Host.Accounts.HoldsAsync(Cancel)).ShouldAllBe(hold => hold.Scope.StartsWith("account:aab"));
        (await Host.Accounts.HoldsAsync(Cancel)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Edit_LeavesWhatTheUpstreamTold()
    {
        var account = Make.NewAccount();
        await Host.Accounts.SaveAsync(account, "{\"token\":\"t\"}", Cancel);
        await Host.Accounts.SetFactsAsync(account.Id, "a plan", Make.Facts(), Cancel);

        await Host.Accounts.EditAsync(account with { Name = "edited", Weight = 9, IsSwitchedOff = true, Status = AccountStatus.Disabled, Plan = "stale" }, credential: null, Cancel);

        (await Host.Accounts.AllAsync(Cancel)).ShouldBe(
            [account with { Name = "edited", Weight = 9, IsSwitchedOff = true, Status = AccountStatus.Disabled, Plan = "a plan", Facts = Make.Facts() }]);
        (await Host.Accounts.CredentialAsync(account.Id, Cancel)).ShouldBe("{\"token\":\"t\"}");
    }

    [Fact]
    public async Task Edit_WithACredential_WritesBoth()
    {
        var account = Make.NewAccount();
        await Host.Accounts.SaveAsync(account, "t-1", Cancel);

        await Host.Accounts.EditAsync(account with { TokenHash = "hash of t-2" }, "t-2", Cancel);

        (await Host.Accounts.AllAsync(Cancel)).ShouldHaveSingleItem().TokenHash.ShouldBe("hash of t-2");
        (await Host.Accounts.CredentialAsync(account.Id, Cancel)).ShouldBe("t-2");
    }
}
