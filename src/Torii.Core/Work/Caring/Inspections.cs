using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Work.Caring;

/// <summary>
/// Decides when upstreams are asked after accounts: now and then, when a quota comes back, and soon after something has
/// happened that changes what they would tell. Nobody waits for it.
/// </summary>
internal sealed partial class Inspections(
    Inspector inspector,
    AccountPool pool,
    ProviderBook providers,
    IOptions<WorkOptions> options,
    TimeProvider time,
    ILogger<Inspections> log)
{
    // What is told is good for so long, however much happens.
    private static readonly TimeSpan Debounce = TimeSpan.FromMinutes(1);

    // Results come in bursts; asked after the burst, the number is that of the whole of it.
    private static readonly TimeSpan AfterDelivery = TimeSpan.FromSeconds(5);

    // New accounts are asked after by their errands, and a start has more urgent things to do.
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromMinutes(10);

    private readonly Signal _signal = new(time);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _wanted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _asked = new(StringComparer.Ordinal);

    /// <summary>Has an account asked after at once: it was refused, whatever was told of it a moment ago.</summary>
    public void Ask(string accountId) => Want(accountId, time.GetUtcNow());

    /// <summary>Has an account asked after some seconds after it has delivered, unless that was just done.</summary>
    public void AskAfterDelivery(string accountId)
    {
        var due = time.GetUtcNow() + AfterDelivery;
        Want(accountId, _asked.TryGetValue(accountId, out var asked) && asked + Debounce > due ? asked + Debounce : due);
    }

    /// <summary>Runs until told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var wait = FirstLook; !cancellationToken.IsCancellationRequested; wait = UntilNext())
        {
            await _signal.WaitAsync(wait, cancellationToken);
            var now = time.GetUtcNow();
            var places = new ParallelOptions { MaxDegreeOfParallelism = options.Value.InspectionsAtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(pool.All().Where(account => IsDue(account, now)), places, async (account, token) => await InspectAsync(account, token));
        }
    }

    private void Want(string accountId, DateTimeOffset due)
    {
        _wanted.AddOrUpdate(accountId, due, (_, known) => known < due ? known : due);
        _signal.Set();
    }

    private async Task InspectAsync(Account account, CancellationToken cancellationToken)
    {
        _wanted.TryRemove(account.Id, out _);
        _asked[account.Id] = time.GetUtcNow();
        try
        {
            if (await inspector.InspectAsync(account.Id, account.Facts, cancellationToken) is { } refusal)
            {
                Log.Refused(log, account.Id, refusal.Cause);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(log, fault, account.Id);
        }
    }

    private bool IsDue(Account account, DateTimeOffset now)
    {
        if (account.Status != AccountStatus.Enabled
            || pool.Find(account.Id) is not { Upstream: var upstream }
            || providers.Find(upstream.Protocol)?.Care is null
            || (pool.HoldOf(HoldScope.Account(account.Id)) is { Cause: Cause.Unauthorized } dead && dead.IsOn(now)))
        {
            _wanted.TryRemove(account.Id, out _);
            return false;
        }

        if (_wanted.TryGetValue(account.Id, out var wanted) && wanted <= now)
        {
            return true;
        }

        var mayAsk = !_asked.TryGetValue(account.Id, out var asked) || asked + PauseAfterRefusal <= now;
        return mayAsk && (account.Facts is null || (!upstream.Simulated && EndOf(account.Facts) <= now));
    }

    /// <summary>How long what was told is good for.</summary>
    private DateTimeOffset EndOf(AccountFacts facts)
    {
        var usual = facts.At + options.Value.InspectionEvery;
        return facts.ResetsAt is { } reset && reset > facts.At && reset < usual ? reset : usual;
    }

    private TimeSpan UntilNext()
    {
        var now = time.GetUtcNow();
        var next = _wanted.IsEmpty ? now + Look : _wanted.Min(wanted => wanted.Value);
        return next - now < Look ? next - now : Look;
    }

    private static partial class Log
    {
        [LoggerMessage(1901, LogLevel.Warning, "The upstream told nothing of account {AccountId}: {Cause}")]
        public static partial void Refused(ILogger logger, string accountId, Cause cause);

        [LoggerMessage(1902, LogLevel.Error, "Asking after account {AccountId} failed on our side")]
        public static partial void Failed(ILogger logger, Exception fault, string accountId);
    }
}
