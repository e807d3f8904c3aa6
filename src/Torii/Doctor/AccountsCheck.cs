using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Hosting;
using Torii.Providers.Sora;

namespace Torii.Doctor;

/// <summary>Whether there are accounts that can take work. Nobody is asked: it goes by what is known.</summary>
internal sealed class AccountsCheck(StoredReader reader, ToriiSettings settings, TimeProvider time) : ICheck
{
    private const int MostNamed = 20;
    private const string Renew = "Give it a new access token, or a session or refresh token, with which Torii renews it by itself.";

    /// <inheritdoc />
    public string Area => "accounts";

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => await reader.ReadAsync(cancellationToken) switch
    {
        StoredOutcome.Read { Stored: var stored } => Find(stored),
        _ => [Finding.Skipped("What is kept of them cannot be read.")],
    };

    private Finding[] Find(Stored stored)
    {
        var waiting = (settings.Accounts ?? []).Where(entry => !stored.Accounts.Any(known => known.Account.TokenHash == TokenHash.Of(entry.Token))).ToList();
        var keys = settings.Upstreams.Where(upstream => !stored.Accounts.Any(known => known.Account.Upstream == upstream.Name)).Sum(upstream => Math.Max(upstream.Accounts.Keys.Count, 1));
        if (stored.Accounts.Count + waiting.Count + keys == 0)
        {
            return [NoAccount()];
        }

        var enabled = stored.Accounts.Where(account => account.Account.Status == AccountStatus.Enabled).ToList();
        var judged = enabled.ConvertAll(account => Judge(account, stored))
            .Concat(waiting.Select(entry => Judge(entry.Name ?? "one of API_KEYS", new SoraCredential(entry.Token) { SessionToken = entry.SessionToken, RefreshToken = entry.RefreshToken })))
            .OfType<Finding>().ToList();
        var usable = enabled.Count + waiting.Count + keys - judged.Count;
        var off = stored.Accounts.Count - enabled.Count;
        var sum = $"{usable} can take work{(judged.Count > 0 ? $", {judged.Count} cannot" : "")}{(off > 0 ? $", {off} are switched off" : "")}.";
        return
        [
            usable > 0 ? Finding.Ok(sum) : Finding.Wrong(sum, "Nothing can be made: mend one of them, switch one on, or add another."),
            .. judged.Take(MostNamed),
            .. judged.Count > MostNamed ? [Finding.Warning($"{judged.Count - MostNamed} more cannot.", Renew)] : Array.Empty<Finding>(),
            .. Shared(stored).Take(MostNamed),
        ];
    }

    // Every account behind a way out, or at an upstream, rests with it.
    private IEnumerable<Finding> Shared(Stored stored) => stored.Holds
        .Where(hold => !hold.Scope.StartsWith(HoldScope.Account(""), StringComparison.Ordinal) && hold.IsOn(time.GetUtcNow()))
        .Select(hold => Finding.Warning($"What is held as {hold.Scope} rests{(hold.Until is { } until ? $" until {until:u}" : "")}: {CauseTable.Of(hold.Cause).Text}", "Look at its address, its key and its proxy; it is tried again by itself where it can be."));

    private Finding NoAccount() => settings.Simulator == SimulatorMode.Off
        ? Finding.Wrong("There is none, and the simulator is off: nothing can be made.", "List some in API_KEYS, import them, or set a key such as OPENROUTER_API_KEY.")
        : Finding.Ok("There is none: the built-in simulator answers, unless there was one before.");

    // Null where nothing is known against it.
    private Finding? Judge(StoredAccount known, Stored stored)
    {
        var account = known.Account;
        if (!known.IsReadable)
        {
            return Finding.Warning($"'{account.Name}': its credential cannot be read.", "See what is said of secrets.");
        }

        if (HomeOf(account.Upstream, stored) is { } upstream && !upstream.IsHomeOf(account))
        {
            return Finding.Warning($"'{account.Name}': its credential was given for {account.GivenFor}, and its upstream is at {upstream.Origin} now.", "Change the address back, or give it a credential for there.");
        }

        if (stored.Holds.FirstOrDefault(hold => hold.Scope == HoldScope.Account(account.Id) && hold.IsOn(time.GetUtcNow())) is { } hold)
        {
            return hold switch
            {
                { Health: Health.Invalid } => Finding.Warning($"'{account.Name}': its access has ended{(hold.Text is null ? "" : $" ({hold.Text})")}.", Renew),
                { Until: { } until } => Finding.Warning($"'{account.Name}' rests until {until:u}: {CauseTable.Of(hold.Cause).Text}", "It comes back by itself."),
                _ => Finding.Warning($"'{account.Name}' is held: {CauseTable.Of(hold.Cause).Text}", "See to the cause, then test it in the console."),
            };
        }

        return account.Upstream == AccountSync.SoraUpstream && known.Credential is { } document && SoraCredential.Parse(document) is { } credential ? Judge(account.Name, credential) : null;
    }

    private Finding? Judge(string name, SoraCredential credential) => credential.TokenEndsAt is { } end && end <= time.GetUtcNow() && !credential.IsRenewable
        ? Finding.Warning($"'{name}': its access token ended at {end:u}, and it has nothing to renew it with.", Renew)
        : null;

    private Upstream? HomeOf(string name, Stored stored) => name == AccountSync.SoraUpstream
        ? new Upstream(name, SoraProtocol.Name, settings.SoraAddress)
        : UpstreamsInUse.Of(settings, stored).FirstOrDefault(upstream => upstream.Settings.Name == name)?.ToUpstream();
}
