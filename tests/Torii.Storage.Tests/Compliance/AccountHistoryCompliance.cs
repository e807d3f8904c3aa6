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
        (await History.NeededAsync(Cancel)).ShouldBe([Samples.Account]);

        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Accepted, AttemptState.Ended));

        (await History.NeededAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Records_OfToday_CountWhatHasCompleted()
    {
        (await History.RecordsAsync(Now, Cancel)).ShouldBeEmpty();
        var claimed = await StartAsync("task-1");
        await ApplyAsync(Make.Move(claimed.Attempt.Id, AttemptState.Accepted, AttemptState.Ended));
        await ApplyAsync(Make.Move(claimed.Generation.Id, GenerationState.Active, GenerationState.Storing));
        await ApplyAsync(Make.Move(claimed.Generation.Id, GenerationState.Storing, GenerationState.Completed));

        var record = (await History.RecordsAsync(Now.AddDays(-1), Cancel)).ShouldHaveSingleItem();

        record.ShouldBe(AccountRecord.None(Samples.Account) with { Videos = 1, VideosToday = 1 });
        (await History.RecordsAsync(Now.AddDays(1), Cancel)).ShouldBeEmpty();
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

        await Host.Accounts.EditAsync(account with { Name = "edited", Weight = 9, IsSwitchedOff = true, Status = AccountStatus.Disabled, Plan = "stale" }, Cancel);

        (await Host.Accounts.AllAsync(Cancel)).ShouldBe(
            [account with { Name = "edited", Weight = 9, IsSwitchedOff = true, Status = AccountStatus.Disabled, Plan = "a plan", Facts = Make.Facts() }]);
        (await Host.Accounts.CredentialAsync(account.Id, Cancel)).ShouldBe("{\"token\":\"t\"}");
    }
}
