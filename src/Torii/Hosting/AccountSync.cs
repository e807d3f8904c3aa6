using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Providers.Sora;

namespace Torii.Hosting;

/// <summary>
/// Brings the accounts in the store in line with the configuration, and all of them into the pool. A Sora account is known
/// again by the hash of its token; one that is no longer listed is retired, not deleted.
/// </summary>
internal sealed partial class AccountSync(
    IAccountStore store,
    AccountEgresses egresses,
    ListedCredentials credentials,
    UpstreamSync upstreams,
    Enrolment enrolment,
    AccountPool pool,
    ISettingStore kept,
    IdSource ids,
    ToriiSettings settings,
    ILogger<AccountSync> log)
{
    /// <summary>The name of the Sora backend among the upstreams.</summary>
    public const string SoraUpstream = "sora";

    /// <summary>The name of the simulator among the upstreams.</summary>
    public const string SimulatorUpstream = "simulator";

    /// <summary>Where it is kept that there was a real account, once none of them is stored any more.</summary>
    public const string HadReal = "had-real-account";

    private const int SimulatedAccounts = 4;

    private IReadOnlyList<Account> _stored = [];
    private bool _hadReal;

    /// <summary>Whether a real account or upstream is listed, or ever was.</summary>
    public bool HasReal => settings.Accounts is { Count: > 0 } || settings.Upstreams is not [] || _hadReal || _stored.Any(account => account.Origin != AccountOrigin.Simulator);

    /// <summary>Whether nothing but the simulator answers.</summary>
    public bool IsSimulated => pool.IsSimulated;

    /// <summary>Whether any account can be used, or could be if it were switched on.</summary>
    public bool HasAny => pool.Count > 0;

    /// <summary>Reads what is stored.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _stored = await store.AllAsync(cancellationToken);
        _hadReal = await kept.GetAsync(HadReal, cancellationToken) is not null;
    }

    /// <summary>Writes what has changed and fills the pool.</summary>
    /// <param name="simulator">The simulator's address; null where it is off.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(Uri? simulator, CancellationToken cancellationToken)
    {
        await egresses.LoadAsync(cancellationToken);
        await SaveListedAsync(cancellationToken);
        await upstreams.SaveAsync(_stored.Where(account => account.Upstream is not (SoraUpstream or SimulatorUpstream)), cancellationToken);
        if (simulator is not null)
        {
            await SaveSimulatedAsync(cancellationToken);
        }

        await BindAsync(cancellationToken);
        await LoadAsync(cancellationToken);
        enrolment.Simulator = simulator;
        foreach (var account in _stored)
        {
            enrolment.Enter(account);
        }

        foreach (var hold in await store.HoldsAsync(cancellationToken))
        {
            pool.Put(hold);
        }

        TakeOutStrangers();
    }

    // What an earlier version stored was not bound to any origin.
    private async Task BindAsync(CancellationToken cancellationToken)
    {
        foreach (var name in _stored.Where(account => account.GivenFor is null).Select(account => account.Upstream).Distinct(StringComparer.Ordinal))
        {
            if (enrolment.UpstreamOf(name) is { Simulated: false } upstream)
            {
                await store.BindAsync(name, upstream.Origin, cancellationToken);
            }
        }
    }

    // Held in memory alone: whoever changes an address back has mended it at the next start.
    private void TakeOutStrangers()
    {
        foreach (var account in _stored)
        {
            if (pool.Find(account.Id) is var (_, upstream) && !upstream.IsHomeOf(account))
            {
                pool.Put(new Hold(HoldScope.Account(account.Id), Cause.Unauthorized, null, 1, $"its credential was given for {account.GivenFor} and is not sent to {upstream.Origin}: give it one for there"));
                Log.TakenOut(log, account.Name, account.GivenFor, account.Upstream, upstream.Origin);
            }
        }
    }

    private async Task SaveListedAsync(CancellationToken cancellationToken)
    {
        await credentials.LoadAsync(cancellationToken);
        var listed = settings.Accounts ?? [];
        var known = _stored.Where(account => account.Upstream == SoraUpstream).DistinctBy(account => account.TokenHash).ToDictionary(account => account.TokenHash, StringComparer.Ordinal);
        for (var place = 0; place < listed.Count; place++)
        {
            var (entry, hash) = (listed[place], TokenHash.Of(listed[place].Token));
            var before = known.GetValueOrDefault(hash);
            known.Remove(hash);
            var after = Merge(before, entry, hash, place) with { Egress = await egresses.NameOfAsync(entry.Proxy, cancellationToken) };
            var credential = await credentials.OfAsync(before, entry, cancellationToken);
            if (after != before || credential is not null)
            {
                await store.SaveAsync(after, credential, cancellationToken);
            }
        }

        // Without any list nothing is said about accounts, so nothing is taken away.
        foreach (var gone in known.Values.Where(account => settings.Accounts is not null && account is { Origin: AccountOrigin.Configuration, Status: not AccountStatus.Retired }))
        {
            await store.SaveAsync(gone with { Status = AccountStatus.Retired }, credential: null, cancellationToken);
        }
    }

    private Account Merge(Account? known, ConfiguredAccount entry, string hash, int place)
    {
        var account = known ?? new Account
        {
            Id = ids.Next(),
            Upstream = SoraUpstream,
            Name = $"account {place + 1}",
            TokenHash = hash,
            Status = AccountStatus.Enabled,
            Origin = AccountOrigin.Configuration,
        };
        var merged = account with
        {
            Name = entry.Name ?? account.Name,
            Weight = entry.Weight,
            MaxRpm = entry.MaxRpm,
            MakesImages = entry.MakesImages,
            MakesVideos = entry.MakesVideos,
            ImageLimit = entry.ImageLimit,
            VideoLimit = entry.VideoLimit,
            GivenFor = enrolment.UpstreamOf(SoraUpstream)!.Origin,
        };
        return merged.Listed(entry.IsEnabled);
    }

    private async Task SaveSimulatedAsync(CancellationToken cancellationToken)
    {
        var known = _stored.Where(account => account.Upstream == SimulatorUpstream).Select(account => account.TokenHash).ToHashSet(StringComparer.Ordinal);
        for (var number = 1; number <= SimulatedAccounts; number++)
        {
            var token = $"simulated-{number}";
            if (!known.Contains(TokenHash.Of(token)))
            {
                var account = new Account
                {
                    Id = ids.Next(),
                    Upstream = SimulatorUpstream,
                    Name = $"simulated {number}",
                    TokenHash = TokenHash.Of(token),
                    Plan = Plans.Pro,
                    Status = AccountStatus.Enabled,
                    Origin = AccountOrigin.Simulator,
                };
                await store.SaveAsync(account, new SoraCredential(token).ToDocument(), cancellationToken);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3109, LogLevel.Warning, "Account {Name} is out of use: its credential was given for {GivenFor}, and upstream {Upstream} is at {Origin} now. Give it a credential for there, or delete it")]
        public static partial void TakenOut(ILogger logger, string name, string? givenFor, string upstream, string origin);
    }
}
