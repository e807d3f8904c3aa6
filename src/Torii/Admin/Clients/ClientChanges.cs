using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Admin.Sessions;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Dispatching;
using Torii.Security;
using Torii.Webhooks;

namespace Torii.Admin.Clients;

/// <summary>
/// Makes, changes and ends client keys. What Torii made itself at its first start becomes the operator's own with his first
/// change, so that a later start does not put it back.
/// </summary>
internal sealed class ClientChanges(
    IClientStore store,
    ClientBook book,
    ClientKeys keys,
    ClientTerms terms,
    ClientRows rows,
    ClientLoad load,
    WebhookSecrets secrets,
    ConsoleCredentials credentials,
    Editing editing,
    LiveChanges changes,
    IdSource ids,
    TimeProvider time)
{
    // As long as Standard Webhooks advise at most.
    private const int SecretBytes = 32;

    /// <summary>Makes one.</summary>
    public async Task<Results<Ok<MadeClient>, Refused>> CreateAsync(ClientDraft draft, HttpContext context)
    {
        if ((terms.Mistake(draft, present: null) ?? ClientTerms.MistakeInKey(draft.Key) ?? ClientTerms.MistakeInSecret(draft.WebhookSecret)) is { } mistake)
        {
            return mistake;
        }

        using var turn = await editing.EnterAsync(context.RequestAborted);
        var key = draft.Key ?? ClientKeys.Make();
        var hash = keys.HashOf(key);
        if (credentials.CheckKey(key))
        {
            return Refused.Conflict("key_is_admin_key", "That is the admin key: whoever has the client's would have the console.", "key");
        }

        if (book.FindByHash(hash) is not null)
        {
            return Refused.Conflict("key_in_use", "Another client has that key.", "key");
        }

        // Saved again, it would be that client, with its costs and all that it has made.
        if ((await store.EverAsync(CancellationToken.None)).Any(client => client.KeyHash == hash))
        {
            return Refused.Conflict("key_was_revoked", "That was the key of a client that was revoked: choose another one.", "key");
        }

        var made = new Client { Id = ids.Next(), Name = draft.Name, KeyHash = hash, WebhookSecret = SecretOf(draft.WebhookSecret), Origin = ClientOrigin.Operator };
        var saved = await store.SaveAsync(draft.ApplyTo(made), CancellationToken.None);
        await PublishAsync(saved.Id);
        context.Audit($"'{saved.Name}'", saved.Id);
        return TypedResults.Ok(new MadeClient(key, await rows.OfAsync(saved, CancellationToken.None)));
    }

    /// <summary>Changes one.</summary>
    public async Task<Results<Ok<ClientRow>, Refused>> EditAsync(string id, ClientEdit edit, HttpContext context)
    {
        using var turn = await editing.EnterAsync(context.RequestAborted);
        if (book.Find(id) is not { } present)
        {
            return Refused.NotFound("client", id);
        }

        if ((ClientTerms.Lock(present) ?? terms.Mistake(edit, present) ?? ClientTerms.MistakeInSecret(edit.WebhookSecret)) is { } mistake)
        {
            return mistake;
        }

        if (edit.Version is { } version && version != ClientRows.VersionOf(present))
        {
            return Refused.Stale;
        }

        var secret = edit.WebhookSecret is null ? present.WebhookSecret : SecretOf(edit.WebhookSecret);
        var edited = await WriteAsync(edit.ApplyTo(present) with { WebhookSecret = secret });
        context.Audit($"'{edited.Name}'{(secret == present.WebhookSecret ? "" : ", with its webhook secret")}");
        return TypedResults.Ok(await rows.OfAsync(edited, CancellationToken.None));
    }

    /// <summary>Gives one another key.</summary>
    public async Task<Results<Ok<MadeClient>, Refused>> RotateAsync(string id, ClientRotation rotation, HttpContext context)
    {
        using var turn = await editing.EnterAsync(context.RequestAborted);
        if (book.Find(id) is not { } present)
        {
            return Refused.NotFound("client", id);
        }

        if ((ClientTerms.Lock(present) ?? ClientTerms.MistakeInGrace(rotation.GraceSeconds) ?? terms.ObstacleTo(rotation, present)) is { } mistake)
        {
            return mistake;
        }

        var key = ClientKeys.Make();
        var rotated = await WriteAsync(present with
        {
            KeyHash = keys.HashOf(key),
            FormerKeyHash = rotation.GraceSeconds == 0 ? null : present.KeyHash,
            FormerKeyUntil = rotation.GraceSeconds == 0 ? null : time.GetUtcNow().AddSeconds(rotation.GraceSeconds),
        });
        context.Audit(rotation.GraceSeconds == 0 ? "the old key ended at once" : $"the old key works for {rotation.GraceSeconds} s more");
        return TypedResults.Ok(new MadeClient(key, await rows.OfAsync(rotated, CancellationToken.None)));
    }

    /// <summary>Gives the webhooks of one another secret.</summary>
    public async Task<Results<Ok<MadeSecret>, Refused>> RenewSecretAsync(string id, SecretRotation rotation, HttpContext context)
    {
        using var turn = await editing.EnterAsync(context.RequestAborted);
        if (book.Find(id) is not { } present)
        {
            return Refused.NotFound("client", id);
        }

        if (ClientTerms.Lock(present) is { } locked)
        {
            return locked;
        }

        var secret = WebhookSecret.Of(RandomNumberGenerator.GetBytes(SecretBytes));
        await WriteAsync(present with { WebhookSecret = rotation.KeepFormer ? $"{secret} {secrets.Of(present)[0]}" : secret });
        context.Audit(rotation.KeepFormer ? "the old one signs too" : "the old one ended at once");
        return TypedResults.Ok(new MadeSecret(secret));
    }

    /// <summary>Ends one.</summary>
    public async Task<Results<Ok<RevokedClient>, Refused>> RevokeAsync(string id, HttpContext context)
    {
        using var turn = await editing.EnterAsync(context.RequestAborted);
        if (book.Find(id) is not { } present)
        {
            return Refused.NotFound("client", id);
        }

        if (ClientTerms.Lock(present) is { } locked)
        {
            return locked;
        }

        await store.RevokeAsync([id], CancellationToken.None);
        await PublishAsync(id);
        context.Audit($"'{present.Name}'");
        return TypedResults.Ok(new RevokedClient(load.WaitingOf(id), load.UnderWayOf(id)));
    }

    private static string? SecretOf(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();

    private async Task<Client> WriteAsync(Client client)
    {
        var own = client with { Origin = ClientOrigin.Operator };
        if (!await store.UpdateAsync(own, CancellationToken.None))
        {
            throw new InvalidOperationException("A client key that is in force was not there to be changed.");
        }

        await PublishAsync(own.Id);
        return own;
    }

    private async Task PublishAsync(string id)
    {
        book.Set(await store.AllAsync(CancellationToken.None));
        changes.Tell("clients", id);
    }
}
