using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Core.Accounts;
using Torii.Core.Work.Caring;
using Torii.Hosting;
using Torii.Importing;

namespace Torii.Admin.Accounts;

/// <summary>Does the same with many accounts, and tells what becomes of each as it goes.</summary>
internal sealed class AccountBulk(
    AccountStandings standings,
    AccountSwitch onOff,
    AccountRemoval removal,
    AccountEgresses egresses,
    Enrolment enrolment,
    Tending tending,
    LiveChanges changes)
{
    private const int AtOnce = 8;
    private const int MostIds = 100_000;
    private const string NotThere = "There is no such account.";

    /// <summary>Does it. Broken off, it ends the accounts it is at.</summary>
    public async Task<Results<EmptyHttpResult, Refused>> RunAsync(AccountBulkRequest request, HttpContext context)
    {
        if (Mistake(request) is { } mistake)
        {
            return mistake;
        }

        var chosen = Chosen(request);
        var (lines, done, failed) = (new JsonLines(context.Response), 0, 0);
        try
        {
            foreach (var id in (request.Ids ?? []).Except(chosen.Select(account => account.Id), StringComparer.Ordinal))
            {
                failed++;
                await lines.WriteAsync(new AccountBulkLine(id, Name: null, Ok: false, NotThere), context.RequestAborted);
            }

            await foreach (var line in RunAsync(request, chosen, context.RequestAborted))
            {
                (done, failed) = line.Ok ? (done + 1, failed) : (done, failed + 1);
                await lines.WriteAsync(line, context.RequestAborted);
            }

            await lines.WriteAsync(AccountBulkLine.End(done, failed), context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Broken off by who asked.
        }

        context.Audit($"{request.Action}: {done} done, {failed} not");
        changes.Tell("accounts");
        return TypedResults.Empty;
    }

    private async IAsyncEnumerable<AccountBulkLine> RunAsync(
        AccountBulkRequest request,
        IReadOnlyList<Account> chosen,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request.Action == AccountBulkAction.Delete)
        {
            foreach (var line in await DeleteAsync(chosen))
            {
                yield return line;
            }

            yield break;
        }

        var egress = request.Action == AccountBulkAction.SetProxy
            ? await egresses.NameOfAsync(string.IsNullOrEmpty(request.Proxy) ? null : new Uri(request.Proxy), CancellationToken.None)
            : null;
        await foreach (var line in SideBySide.RunAsync(chosen, AtOnce, account => DoAsync(request, account, egress), cancellationToken))
        {
            yield return line;
        }
    }

    private async Task<AccountBulkLine> DoAsync(AccountBulkRequest request, Account account, string? egress) => request.Action switch
    {
        AccountBulkAction.Enable => LineOf(account, (await onOff.SetAsync(account.Id, isOn: true))?.Error.Message),
        AccountBulkAction.Disable => LineOf(account, (await onOff.SetAsync(account.Id, isOn: false))?.Error.Message),
        AccountBulkAction.Test => LineOf(account, (await tending.TestAsync(account.Id, CancellationToken.None))?.Message),
        AccountBulkAction.Refresh => LineOf(account, (await tending.RenewAsync(account.Id, CancellationToken.None))?.Message),
        AccountBulkAction.Release => await ReleaseAsync(account),
        AccountBulkAction.SetProxy => await EditAsync(account, current => current with { Egress = egress! }),
        AccountBulkAction.SetLimits => await EditAsync(account, current => WithLimits(current, request.Limits!)),
        _ => throw new InvalidOperationException("Not an action that is done one by one."),
    };

    private async Task<AccountBulkLine> ReleaseAsync(Account account)
    {
        await tending.ReleaseAsync(account.Id, CancellationToken.None);
        return LineOf(account, fault: null);
    }

    private async Task<AccountBulkLine> EditAsync(Account account, Func<Account, Account> edit)
    {
        // Chosen a while ago: what it is now may be something else.
        string? locked = null;
        var edited = await enrolment.EditAsync(account.Id, current => (locked = AccountDocuments.LockOf(current)) is null ? edit(current) : null);
        return LineOf(account, locked ?? (edited is null ? NotThere : null));
    }

    private async Task<IEnumerable<AccountBulkLine>> DeleteAsync(IReadOnlyList<Account> chosen)
    {
        var kept = await removal.RemoveAsync([.. chosen.Where(account => AccountDocuments.LockOf(account) is null)]);
        return chosen.Select(account => AccountDocuments.LockOf(account) is { } locked
            ? LineOf(account, locked)
            : LineOf(account, fault: null) with { Message = AccountRemoved.Of(kept.Contains(account.Id)).Message });
    }

    private List<Account> Chosen(AccountBulkRequest request)
    {
        var all = standings.All();
        var ids = request.Ids?.ToHashSet(StringComparer.Ordinal);
        return [.. (ids is null ? request.Filter!.Of(all) : all.Where(standing => ids.Contains(standing.Account.Id))).Select(standing => standing.Account)];
    }

    private static Refused? Mistake(AccountBulkRequest request) => request switch
    {
        { Ids: null, Filter: null } => Refused.Field("ids", "must be given, or a filter"),
        { Ids: not null, Filter: not null } => Refused.Field("filter", "cannot be given beside ids"),
        { Ids.Count: 0 or > MostIds } => Refused.Field("ids", $"must be 1 to {MostIds}"),
        { Action: AccountBulkAction.SetLimits, Limits: null } => Refused.Field("limits", "must be given to set them"),
        { Action: AccountBulkAction.SetProxy, Proxy: { } proxy } when MaskedAddress.IsMasked(proxy) => Refused.Field("proxy", "must have its password, not ***"),
        { Action: AccountBulkAction.SetProxy } => AccountRules.CheckProxy("proxy", request.Proxy),
        { Limits: { } limits } => Mistake(limits),
        _ => request.Filter?.Check(),
    };

    private static Refused? Mistake(AccountLimits limits) =>
        AccountRules.Range("limits.weight", limits.Weight, 1, AccountFields.MostWeight)
        ?? (limits.MaxRpm == 0 ? Refused.Field("limits.max_rpm", "must be at least 1, or -1 for no limit") : null)
        ?? AccountRules.Range("limits.max_rpm", limits.MaxRpm, AccountLimits.None, AccountRules.MostRpm)
        ?? AccountRules.Range("limits.image_limit", limits.ImageLimit, AccountLimits.None, AccountRules.MostAtOnce)
        ?? AccountRules.Range("limits.video_limit", limits.VideoLimit, AccountLimits.None, AccountRules.MostAtOnce);

    private static Account WithLimits(Account account, AccountLimits limits) => account with
    {
        Weight = limits.Weight ?? account.Weight,
        MaxRpm = Limit(limits.MaxRpm, account.MaxRpm),
        ImageLimit = Limit(limits.ImageLimit, account.ImageLimit),
        VideoLimit = Limit(limits.VideoLimit, account.VideoLimit),
        MakesImages = limits.MakesImages ?? account.MakesImages,
        MakesVideos = limits.MakesVideos ?? account.MakesVideos,
    };

    private static int? Limit(int? written, int? before) => written switch
    {
        null => before,
        AccountLimits.None => null,
        _ => written,
    };

    private static AccountBulkLine LineOf(Account account, string? fault) => new(account.Id, account.Name, fault is null, fault);
}
