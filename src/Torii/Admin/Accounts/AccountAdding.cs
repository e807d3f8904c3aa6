using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Hosting;
using Torii.Importing;
using Torii.Providers.Sora;
using Torii.Providers.Upstreams;

namespace Torii.Admin.Accounts;

/// <summary>Adds accounts one by one.</summary>
internal sealed class AccountAdding(
    AccountGate gate,
    Enrolment enrolment,
    AccountEgresses egresses,
    AccountPool pool,
    IAccountStore store,
    Accesses accesses,
    AccountDocuments documents,
    LiveChanges changes,
    IdSource ids)
{
    // Others that add one are through in moments; an import takes its time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Adds one. It is used at once; what its upstream tells of it is known some moments later.</summary>
    public async Task<Results<Ok<AccountDocument>, Refused>> AddAsync(AccountAdd add, HttpContext context)
    {
        if (enrolment.UpstreamOf(add.Upstream) is not { Simulated: false } upstream)
        {
            return Refused.Field("upstream", "must be the name of an upstream there is");
        }

        var hasTokens = upstream.Protocol == SoraProtocol.Name;
        if ((AccountRules.Check(add) ?? AccountRules.CheckSecrets(add, hasTokens)) is { } wrong)
        {
            return wrong;
        }

        if (MaskedAddress.IsMasked(add.Proxy ?? ""))
        {
            return Refused.Field("proxy", "must have its password, not ***");
        }

        using var turn = await gate.EnterAsync(Patience, context.RequestAborted);
        if (turn is null)
        {
            return Refused.Conflict("import_running", "An import is running: wait for its end, or stop it.");
        }

        var (added, refused) = hasTokens ? await AddTokensAsync(add) : await AddKeyAsync(add);
        if (added is null)
        {
            return refused!;
        }

        context.Audit($"{added.Name} at {added.Upstream}", added.Id);
        changes.Tell("accounts", added.Id);
        return TypedResults.Ok((await documents.FindAsync(added.Id, CancellationToken.None))!);
    }

    private async Task<(Account? Added, Refused? Refused)> AddTokensAsync(AccountAdd add)
    {
        var credential = new SoraCredential(Bare(add.AccessToken))
        {
            SessionToken = Bare(add.SessionToken),
            RefreshToken = Bare(add.RefreshToken),
            ClientId = Bare(add.ClientId),
        };
        if (credential is { Token: null, IsRenewable: false })
        {
            return (null, Refused.Field("access_token", "must be given, or a session or refresh token"));
        }

        if (SoraCredential.Parse(credential.ToDocument()) is null)
        {
            return (null, Refused.Field("session_token", "cannot be sent as it is"));
        }

        var seen = new SeenAccounts(store, accesses);
        await seen.LoadAsync(CancellationToken.None);
        var entry = new ImportedAccount(credential) { IsEnabled = add.Enabled };
        var known = seen.Find(entry);
        if (known is { Account.Status: not AccountStatus.Retired })
        {
            return (null, Exists(known.Account));
        }

        var fresh = await DraftAsync(add, TokenHash.Of(credential).First(), entry.KnownEmail ?? "account");
        var merged = Merging.Merge(entry, known, fresh, egress: null);
        return (await SaveAsync(known is null ? merged.Account : fresh, known?.Account, merged.Credential.ToDocument()), null);
    }

    private async Task<(Account? Added, Refused? Refused)> AddKeyAsync(AccountAdd add)
    {
        if (string.IsNullOrEmpty(add.Key))
        {
            return (null, Refused.Field("key", "must be given"));
        }

        var key = BearerScheme.Strip(add.Key);
        var hash = TokenHash.Of(key);
        var known = pool.All().FirstOrDefault(account => account.Upstream == add.Upstream && account.TokenHash == hash);
        if (known is { Status: not AccountStatus.Retired })
        {
            return (null, Exists(known));
        }

        var fresh = await DraftAsync(add, hash, add.Upstream);
        return (await SaveAsync(fresh, known, new ApiKey(key).ToDocument()), null);
    }

    // One that was taken away and comes back is the same account, with what it has made.
    private async Task<Account> SaveAsync(Account wanted, Account? known, string credential)
    {
        var account = known is null ? wanted : wanted with { Id = known.Id };
        await enrolment.ReleaseAsync(account.Id);
        return await enrolment.SaveAsync(
            account.Id,
            credential,
            current => current is null ? account : account with { Plan = current.Plan, Facts = current.Facts });
    }

    private async Task<Account> DraftAsync(AccountAdd add, string tokenHash, string usualName) => new()
    {
        Id = ids.Next(),
        Upstream = add.Upstream,
        Name = add.Name?.Trim() ?? usualName,
        TokenHash = tokenHash,
        Weight = add.Weight,
        MaxRpm = add.MaxRpm,
        ImageLimit = add.ImageLimit,
        VideoLimit = add.VideoLimit,
        MakesImages = add.MakesImages,
        MakesVideos = add.MakesVideos,
        Egress = await egresses.NameOfAsync(string.IsNullOrEmpty(add.Proxy) ? null : new Uri(add.Proxy), CancellationToken.None),
        IsSwitchedOff = !add.Enabled,
        Status = add.Enabled ? AccountStatus.Enabled : AccountStatus.Disabled,
        Origin = AccountOrigin.Operator,
    };

    private static Refused Exists(Account known) =>
        Refused.Conflict("account_exists", $"That is the account '{known.Name}' ({known.Id}), which is there already: edit it.");

    private static string? Bare(string? token) => string.IsNullOrEmpty(token) ? null : BareToken.Strip(token);
}
