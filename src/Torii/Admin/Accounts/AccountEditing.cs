using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Core.Accounts;
using Torii.Core.Work;
using Torii.Core.Work.Renewing;
using Torii.Hosting;
using Torii.Importing;
using Torii.Providers.Sora;
using Torii.Providers.Upstreams;

namespace Torii.Admin.Accounts;

/// <summary>Edits accounts.</summary>
internal sealed class AccountEditing(
    Enrolment enrolment,
    AccountEgresses egresses,
    EgressBook book,
    AccountPool pool,
    Accesses accesses,
    Renewals renewals,
    AccountDocuments documents,
    LiveChanges changes,
    TimeProvider time)
{
    // Upstreams answer a renewal within moments, or not at all.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Puts all that can be edited of one in the place of what is there.</summary>
    public async Task<Results<Ok<AccountDocument>, Refused>> EditAsync(string id, AccountEdit edit, HttpContext context)
    {
        if (pool.Find(id) is not var (account, upstream))
        {
            return Refused.NotFound("account", id);
        }

        if (AccountDocuments.LockOf(account) is { } locked)
        {
            return Refused.Locked(locked);
        }

        var hasTokens = upstream.Protocol == SoraProtocol.Name;
        if ((AccountRules.Check(edit) ?? AccountRules.CheckSecrets(edit, hasTokens)) is { } wrong)
        {
            return wrong;
        }

        // Nobody renews it meanwhile: what comes back would take the place of what is written here.
        var hasSecret = edit is not { AccessToken: null, SessionToken: null, RefreshToken: null, ClientId: null, Key: null or "" };
        using var turn = hasSecret ? await EnterAsync(id) : null;
        if (hasSecret && turn is null)
        {
            return Refused.Conflict("account_busy", "Its upstream is just being asked for a new token: try again in a moment.");
        }

        var (document, hash, refused) = hasSecret ? await SecretAsync(id, edit, hasTokens) : default;
        return refused is not null ? refused : await WriteAsync(account, edit, document, hash, context);
    }

    private async Task<Results<Ok<AccountDocument>, Refused>> WriteAsync(Account account, AccountEdit edit, string? document, string? hash, HttpContext context)
    {
        var egress = await EgressOfAsync(account, edit.Proxy);
        Refused? refused = null;
        var edited = await enrolment.EditAsync(
            account.Id,
            current => (refused = MistakeOf(current, edit, hash)) is null ? Edited(current, edit, hash, egress) : null,
            document);
        if (edited is null)
        {
            return refused ?? Refused.NotFound("account", account.Id);
        }

        if (document is not null)
        {
            await renewals.TakeAsync(edited, document);
        }

        context.Audit(document is null ? edited.Name : $"{edited.Name}, with another credential");
        changes.Tell("accounts", account.Id);
        return TypedResults.Ok((await documents.FindAsync(account.Id, CancellationToken.None))!);
    }

    private async Task<IDisposable?> EnterAsync(string accountId)
    {
        using var deadline = new CancellationTokenSource(Patience, time);
        try
        {
            return await renewals.EnterAsync(accountId, deadline.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return null;
        }
    }

    // Without a document the one that is kept stays.
    private async Task<(string? Document, string? Hash, Refused? Refused)> SecretAsync(string accountId, AccountEdit edit, bool hasTokens)
    {
        var kept = (await accesses.OpenAsync(accountId, CancellationToken.None))?.Access.Credential ?? "";
        var (document, hash) = hasTokens ? Tokens(kept, edit) : Key(edit);
        if (document is null)
        {
            return (null, null, Refused.Field("access_token", "cannot be taken away: at least one of access, session and refresh token must be left, each such that it can be sent"));
        }

        return document == kept ? default : (document, hash, null);
    }

    private Refused? MistakeOf(Account current, AccountEdit edit, string? hash)
    {
        if (edit.Version is { } version && version != AccountDocuments.VersionOf(current))
        {
            return Refused.Stale;
        }

        return hash is not null && pool.All().FirstOrDefault(other => other.Id != current.Id && other.Upstream == current.Upstream && other.TokenHash == hash) is { } same
            ? Refused.Conflict("account_exists", $"That is the account '{same.Name}' ({same.Id}): edit that one, or delete it first.")
            : null;
    }

    private static Account Edited(Account current, AccountEdit edit, string? hash, string egress) => current with
    {
        Name = edit.Name?.Trim() ?? current.Name,
        TokenHash = hash ?? current.TokenHash,
        Weight = edit.Weight,
        MaxRpm = edit.MaxRpm,
        ImageLimit = edit.ImageLimit,
        VideoLimit = edit.VideoLimit,
        MakesImages = edit.MakesImages,
        MakesVideos = edit.MakesVideos,
        Egress = egress,
    };

    private static (string? Document, string? Hash) Tokens(string kept, AccountEdit edit)
    {
        var before = SoraCredential.Parse(kept) ?? new SoraCredential(Token: null);
        var after = new SoraCredential(Edited(edit.AccessToken, before.Token))
        {
            SessionToken = Edited(edit.SessionToken, before.SessionToken),
            RefreshToken = Edited(edit.RefreshToken, before.RefreshToken),
            ClientId = Edited(edit.ClientId, before.ClientId),
        };
        var isUsable = SoraCredential.Parse(after.ToDocument()) is not null;
        return isUsable ? (after.ToDocument(), TokenHash.Of(after).First()) : (null, null);
    }

    private static (string? Document, string? Hash) Key(AccountEdit edit)
    {
        var key = BearerScheme.Strip(edit.Key!);
        return (new ApiKey(key).ToDocument(), TokenHash.Of(key));
    }

    private static string? Edited(string? written, string? before) => written switch
    {
        null => before,
        "" => null,
        _ => BareToken.Strip(written),
    };

    private async Task<string> EgressOfAsync(Account account, string? proxy)
    {
        if (proxy is not null && book.Find(account.Egress).Proxy is { } kept && MaskedAddress.Of(kept.OriginalString) == proxy)
        {
            return account.Egress;
        }

        return await egresses.NameOfAsync(string.IsNullOrEmpty(proxy) ? null : new Uri(proxy), CancellationToken.None);
    }
}
