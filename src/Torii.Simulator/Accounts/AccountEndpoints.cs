using System.Globalization;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Accounts;

/// <summary>Who the caller is, and what they have subscribed to.</summary>
internal sealed class AccountEndpoints(TimeProvider time) : IBackendEndpoints
{
    /// <summary>How far ahead a subscription ends.</summary>
    private static readonly TimeSpan Term = TimeSpan.FromDays(30);

    public void Map(BackendRoutes routes)
    {
        routes.Get("/me", Me);
        routes.Get("/parameters", Parameters);
        routes.Get("/billing/subscriptions", Subscriptions);
    }

    private static Answer Me(Call call) => Answer.Ok(Accounts.Me.Of(call.Account), AccountJson.Default.Me);

    /// <summary>What an image account may do; only <c>can_create_images</c> is known to be read.</summary>
    private static Answer Parameters(Call call) => Answer.RawJson("""{"can_create_images":true}""");

    private Answer Subscriptions(Call call)
    {
        var plan = call.Account.Settings.Plan;
        var end = time.GetUtcNow().Date.Add(Term).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Subscriptions subscriptions = plan is Plans.Free ? new([]) : new([new(new(plan, Plans.Title(plan)), end)]);
        return Answer.Ok(subscriptions, AccountJson.Default.Subscriptions);
    }
}
