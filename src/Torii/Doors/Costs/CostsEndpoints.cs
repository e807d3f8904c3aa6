using Torii.Core.Stores;
using Torii.Doors.Json;
using Torii.Security;

namespace Torii.Doors.Costs;

/// <summary><c>GET /v1/costs</c>: what the client key that asks has cost so far, and what it may still cost.</summary>
internal sealed class CostsEndpoints(ILedgerStore ledger, TimeProvider time)
{
    private const int Days = 30;

    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/costs", context => context.RequestServices.GetRequiredService<CostsEndpoints>().ShowAsync(context));

    private async Task ShowAsync(HttpContext context)
    {
        var client = context.Client();
        var costs = await ledger.OfClientAsync(client.Id, context.RequestAborted);
        var days = await ledger.DaysAsync(client.Id, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1 - Days), context.RequestAborted);
        await JsonAnswer.SendAsync(context, writer => CostsJson.Write(writer, client, costs, days));
    }
}
