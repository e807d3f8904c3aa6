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
internal sealed class AccountSync(
    IAccountStore store,
    AccountEgresses egresses,
    ListedCredentials credentials,
    UpstreamSync upstreams,
    Enrolment enrolment,
    AccountPool pool,
    ISettingStore kept,
    IdSource ids,
    ToriiSettings settings)
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
        return account with
        {
            Name = entry.Name ?? account.Name,
            Weight = entry.Weight,
            MaxRpm = entry.MaxRpm,
            MakesImages = entry.MakesImages,
            MakesVideos = entry.MakesVideos,
            ImageLimit = entry.ImageLimit,
            VideoLimit = entry.VideoLimit,
            Status = entry.IsEnabled && !account.IsSwitchedOff ? AccountStatus.Enabled : AccountStatus.Disabled,
        };
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
}
