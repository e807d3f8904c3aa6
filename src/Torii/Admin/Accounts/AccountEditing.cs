using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Admin.Settings;
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
    Editing editing,
    Enrolment enrolment,
    AccountEgresses egresses,
    EgressBook book,
    AccountPool pool,
    Accesses accesses,
    Renewals renewals,
    AccountDocuments documents,
    LiveChanges changes)
{
    /// <summary>Puts all that can be edited of one in the place of what is there.</summary>
    public async Task<Results<Ok<AccountDocument>, Refused>> EditAsync(string id, AccountEdit edit, HttpContext context)
    {
        using var turn = await editing.EnterAsync(context.RequestAborted);
        if (pool.Find(id) is not var (account, upstream))
        {
            return Refused.NotFound("account", id);
        }

        if (AccountDocuments.LockOf(account) is { } locked)
        {
            return Refused.Locked(locked);
        }

        if (edit.Version is { } version && version != AccountDocuments.VersionOf(account))
        {
            return Refused.Stale;
        }

        var hasTokens = upstream.Protocol == SoraProtocol.Name;
        if ((AccountRules.Check(edit) ?? AccountRules.CheckSecrets(edit, hasTokens)) is { } wrong)
        {
            return wrong;
        }

        if (await SecretAsync(account, edit, hasTokens) is var (hash, refused) && refused is not null)
        {
            return refused;
        }

        var edited = account with
        {
            Name = edit.Name?.Trim() ?? account.Name,
            TokenHash = hash ?? account.TokenHash,
            Weight = edit.Weight,
            MaxRpm = edit.MaxRpm,
            ImageLimit = edit.ImageLimit,
            VideoLimit = edit.VideoLimit,
            MakesImages = edit.MakesImages,
            MakesVideos = edit.MakesVideos,
            Egress = await EgressOfAsync(account, edit.Proxy),
        };
        await enrolment.EditAsync(edited);
        context.Audit(hash is null ? edited.Name : $"{edited.Name}, with another credential");
        changes.Tell("accounts", id);
        return TypedResults.Ok((await documents.FindAsync(id, CancellationToken.None))!);
    }

    // Nobody renews it meanwhile: what comes back would take the place of what is written here.
    private async Task<(string? Hash, Refused? Refused)> SecretAsync(Account account, AccountEdit edit, bool hasTokens)
    {
        if (edit is { AccessToken: null, SessionToken: null, RefreshToken: null, ClientId: null, Key: null or "" })
        {
            return (null, null);
        }

        using var turn = await renewals.EnterAsync(account.Id, CancellationToken.None);
        var kept = (await accesses.OpenAsync(account.Id, CancellationToken.None))?.Access.Credential ?? "";
        var (document, hash) = hasTokens ? Tokens(kept, edit) : Key(edit);
        if (document is null)
        {
            return (null, Refused.Field("access_token", "cannot be taken away: at least one of access, session and refresh token must be left, each such that it can be sent"));
        }

        if (pool.All().FirstOrDefault(other => other.Id != account.Id && other.Upstream == account.Upstream && other.TokenHash == hash) is { } same)
        {
            return (null, Refused.Conflict("account_exists", $"That is the account '{same.Name}' ({same.Id}): edit that one, or delete it first."));
        }

        if (document == kept)
        {
            return (null, null);
        }

        await renewals.KeepAsync(account, document);
        return (hash, null);
    }

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
