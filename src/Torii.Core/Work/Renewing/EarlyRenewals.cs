using Microsoft.Extensions.Logging;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Work.Renewing;

/// <summary>
/// Renews credentials before anybody needs them, those of accounts at rest included: what can be renewed only while it is
/// fresh would be lost otherwise, and no client waits for a renewal.
/// </summary>
internal sealed partial class EarlyRenewals(AccountPool pool, Accesses accesses, Renewals renewals, Holds holds, TimeProvider time, ILogger<EarlyRenewals> log)
{
    private const int AtOnce = 4;

    // A start has more urgent things to do than to decrypt every credential; what is used is renewed when it is used.
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Runs until told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var places = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };

        // What an earlier life of the server took for dead may have recovered since: once, that is asked.
        var dead = pool.All().Where(IsDead).Select(account => account.Id).ToHashSet(StringComparer.Ordinal);
        for (var pause = FirstPause; !cancellationToken.IsCancellationRequested; pause = Pause)
        {
            await Task.Delay(pause, time, cancellationToken);
            var enabled = pool.All().Where(account => account.Status == AccountStatus.Enabled);
            await Parallel.ForEachAsync(enabled, places, async (account, token) => await TryAsync(account, dead.Contains(account.Id), token));
            dead.Clear();
        }
    }

    private async Task TryAsync(Account account, bool isWanted, CancellationToken cancellationToken)
    {
        try
        {
            if (await accesses.OpenAsync(account.Id, cancellationToken) is var (access, _) && (renewals.IsDue(access) || holds.IsOwed(account.Id) || isWanted))
            {
                await renewals.RenewAsync(access, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(log, fault, account.Id);
        }
    }

    private bool IsDead(Account account) => pool.HoldOf(HoldScope.Account(account.Id)) is { Cause: Cause.Unauthorized };

    private static partial class Log
    {
        [LoggerMessage(1803, LogLevel.Error, "Renewing the credential of account {AccountId} failed on our side")]
        public static partial void Failed(ILogger logger, Exception fault, string accountId);
    }
}
