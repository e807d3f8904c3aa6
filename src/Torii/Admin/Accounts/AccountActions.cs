using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Work;
using Torii.Core.Work.Caring;
using Torii.Providers.Sora;
using Torii.Security;

namespace Torii.Admin.Accounts;

/// <summary>What an operator has done for an account, one by one: ask its upstream, renew, activate, release.</summary>
internal sealed class AccountActions(AccountPool pool, Accesses accesses, Tending tending, AccountDocuments documents, LiveChanges changes)
{
    private const int LongestCode = 64;

    /// <summary>Asks its upstream whether it works, and what it may do.</summary>
    public Task<Results<Ok<AccountActionAnswer>, Refused>> TestAsync(string id, HttpContext context) =>
        RunAsync(id, context, token => tending.TestAsync(id, token));

    /// <summary>Gets a new access token.</summary>
    public async Task<Results<Ok<AccountActionAnswer>, Refused>> RefreshAsync(string id, HttpContext context) =>
        await accesses.OpenAsync(id, context.RequestAborted) is var (access, _) && !access.Terms.IsRenewable
            ? Refused.Conflict("not_renewable", "It has neither a session nor a refresh token that a new access token could be had for.")
            : await RunAsync(id, context, _ => tending.RenewAsync(id, CancellationToken.None));

    /// <summary>Makes it ready for its first use.</summary>
    public async Task<Results<Ok<AccountActionAnswer>, Refused>> ActivateAsync(string id, AccountActivation activation, HttpContext context)
    {
        var code = activation.InviteCode.Trim();
        if (code.Length is < 1 or > LongestCode || !KeyText.IsVisible(code))
        {
            return Refused.Field("invite_code", $"must have 1 to {LongestCode} visible ASCII characters");
        }

        return pool.Find(id) is var (_, upstream) && upstream.Protocol != SoraProtocol.Name
            ? Refused.Conflict("no_invitations", "Its upstream knows no invitations.")
            : await RunAsync(id, context, _ => tending.ActivateAsync(id, code, CancellationToken.None));
    }

    /// <summary>Forgets what is held against it.</summary>
    public Task<Results<Ok<AccountActionAnswer>, Refused>> ReleaseAsync(string id, HttpContext context) =>
        RunAsync(id, context, async _ =>
        {
            await tending.ReleaseAsync(id, CancellationToken.None);
            return null;
        });

    private async Task<Results<Ok<AccountActionAnswer>, Refused>> RunAsync(string id, HttpContext context, Func<CancellationToken, Task<Refusal?>> run)
    {
        if (pool.Find(id) is null)
        {
            return Refused.NotFound("account", id);
        }

        var refusal = await run(context.RequestAborted);
        context.Audit(refusal is null ? "worked" : $"did not work: {refusal.Message}");
        changes.Tell("accounts", id);
        return TypedResults.Ok(new AccountActionAnswer(
            refusal is null,
            refusal is null ? null : CauseTable.Of(refusal.Cause).Code,
            refusal?.Message,
            (await documents.FindAsync(id, CancellationToken.None))!));
    }
}
