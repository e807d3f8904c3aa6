using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Core.Auditing;
using Torii.Core.Stores;

namespace Torii.Admin.Auditing;

/// <summary><c>GET /api/admin/audit</c>: what operators changed.</summary>
internal static class AuditEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder admin) => admin.MapGet("/audit", ListAsync)
        .WithName("audit.list")
        .WithSummary("What operators changed, the newest first.")
        .WithTags("Audit");

    private static async Task<Results<Ok<Page<AuditEntry>>, Refused>> ListAsync(
        int? limit,
        string? after,
        string? who,
        string? action,
        string? search,
        IAuditStore store,
        CancellationToken cancellationToken)
    {
        if (Paging.Check(limit) is { } wrong)
        {
            return wrong;
        }

        var size = limit ?? Paging.UsualLimit;
        var read = await store.ListAsync(new AuditPage(size + 1) { After = after, Who = who, Action = action, Search = search }, cancellationToken);
        return TypedResults.Ok(Paging.Of(read, size, entry => entry.Id));
    }
}
