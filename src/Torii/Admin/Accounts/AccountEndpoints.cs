using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Admin.Sessions;
using Torii.Core.Accounts;
using Torii.Importing;

namespace Torii.Admin.Accounts;

/// <summary><c>/api/admin/accounts</c>: everything about accounts.</summary>
internal static class AccountEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        var accounts = admin.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapGet("", ListAsync)
            .WithName("accounts.list").WithSummary("The accounts, in the order they were added.");
        accounts.MapGet("/summary", (AccountListing listing, CancellationToken cancellationToken) => listing.SummaryAsync(cancellationToken))
            .WithName("accounts.summary").WithSummary("How many accounts there are, in which health, and what they have made.");
        accounts.MapGet("/{id}", (string id, AccountListing listing, CancellationToken cancellationToken) => listing.GetAsync(id, cancellationToken))
            .WithName("accounts.read").WithSummary("One account.");
        accounts.MapPost("", (AccountAdd add, HttpContext context, AccountAdding adding) => adding.AddAsync(add, context))
            .WithName("accounts.add").WithSummary("Adds an account; it is used at once.").AddEndpointFilter<OwnCredentials>();
        accounts.MapPut("/{id}", (string id, AccountEdit edit, HttpContext context, AccountEditing editing) => editing.EditAsync(id, edit, context))
            .WithName("accounts.edit").WithSummary("Changes an account: the whole of what can be edited. Secrets that are left out stay.");
        accounts.MapDelete("/{id}", DeleteAsync)
            .WithName("accounts.delete").WithSummary("Takes an account away: for good, or retired where something still needs it.");
        MapActions(accounts);
        MapMany(accounts);
    }

    private static Task<Results<Ok<Page<AccountDocument>>, Refused>> ListAsync(
        int? limit,
        string? after,
        string? search,
        string? upstream,
        string? health,
        string? plan,
        string? kind,
        string? origin,
        AccountListing listing,
        CancellationToken cancellationToken)
    {
        var filter = new AccountFilter { Search = search, Upstream = upstream, Health = health, Plan = plan, Kind = kind, Origin = origin };
        return listing.ListAsync(filter, limit, after, cancellationToken);
    }

    private static void MapActions(RouteGroupBuilder accounts)
    {
        accounts.MapPost("/{id}/enable", (string id, HttpContext context, AccountSwitch onOff, AccountListing listing, LiveChanges changes) => SwitchAsync(id, isOn: true, context, onOff, listing, changes))
            .WithName("accounts.enable").WithSummary("Lets an account take work; brings a retired one back.");
        accounts.MapPost("/{id}/disable", (string id, HttpContext context, AccountSwitch onOff, AccountListing listing, LiveChanges changes) => SwitchAsync(id, isOn: false, context, onOff, listing, changes))
            .WithName("accounts.disable").WithSummary("Lets an account take no more work; what it has under way goes on.");
        accounts.MapPost("/{id}/test", (string id, HttpContext context, AccountActions actions) => actions.TestAsync(id, context))
            .WithName("accounts.test").WithSummary("Asks the upstream whether an account works, and what it may do.");
        accounts.MapPost("/{id}/refresh", (string id, HttpContext context, AccountActions actions) => actions.RefreshAsync(id, context))
            .WithName("accounts.refresh").WithSummary("Gets a new access token for an account's session or refresh token.");
        accounts.MapPost("/{id}/activate", (string id, AccountActivation activation, HttpContext context, AccountActions actions) => actions.ActivateAsync(id, activation, context))
            .WithName("accounts.activate").WithSummary("Makes an account ready for its first use with an invite code.");
        accounts.MapPost("/{id}/release", (string id, HttpContext context, AccountActions actions) => actions.ReleaseAsync(id, context))
            .WithName("accounts.release").WithSummary("Forgets what is held against an account itself, so that it is tried again.");
    }

    private static void MapMany(RouteGroupBuilder accounts)
    {
        accounts.MapPost("/bulk", (AccountBulkRequest request, HttpContext context, AccountBulk bulk) => bulk.RunAsync(request, context))
            .WithName("accounts.bulk").WithSummary("Does the same with many accounts; tells of each on a line of its own, and the sums on the last.")
            .Produces<AccountBulkLine>(StatusCodes.Status200OK, JsonLines.ContentType);
        accounts.MapPost("/import", ([AsParameters] ImportQuery query, HttpContext context, AccountImports imports) => imports.RunAsync(query, context))
            .WithName("accounts.import").WithSummary("Takes accounts in from a file, which is the body; tells of each on a line of its own, and the sums on the last.")
            .AddEndpointFilter<OwnCredentials>()
            .Produces<ImportReport>(StatusCodes.Status200OK, JsonLines.ContentType);
        accounts.MapPost("/export", (AccountExportRequest request, HttpContext context, AccountExports exports) => exports.RunAsync(request, context))
            .WithName("accounts.export").WithSummary("Gives the Sora accounts out as a file, with their tokens. Takes the password again.")
            .Produces<string>(StatusCodes.Status200OK, "application/json");
        accounts.MapPost("/convert", (TokenConversionRequest request, HttpContext context, TokenConversion conversion) => conversion.RunAsync(request, context))
            .WithName("accounts.convert").WithSummary("Gets an access token for a session or refresh token, and keeps nothing.");
    }

    private static async Task<Results<Ok<AccountRemoved>, Refused>> DeleteAsync(string id, HttpContext context, AccountPool pool, AccountRemoval removal, LiveChanges changes)
    {
        if (pool.Find(id) is not var (account, _))
        {
            return Refused.NotFound("account", id);
        }

        if (AccountDocuments.LockOf(account) is { } locked)
        {
            return Refused.Locked(locked);
        }

        var removed = AccountRemoved.Of((await removal.RemoveAsync([account])).Contains(id));
        context.Audit(removed.Retired ? $"{account.Name}, retired" : $"{account.Name}, for good");
        changes.Tell("accounts", id);
        return TypedResults.Ok(removed);
    }

    private static async Task<Results<Ok<AccountDocument>, Refused>> SwitchAsync(string id, bool isOn, HttpContext context, AccountSwitch onOff, AccountListing listing, LiveChanges changes)
    {
        if (await onOff.SetAsync(id, isOn) is { } refused)
        {
            return refused;
        }

        changes.Tell("accounts", id);
        return await listing.GetAsync(id, context.RequestAborted);
    }
}
