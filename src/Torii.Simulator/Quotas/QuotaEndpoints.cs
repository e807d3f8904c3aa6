using Torii.Simulator.Protocol;

namespace Torii.Simulator.Quotas;

/// <summary>Tells how many videos are left.</summary>
internal sealed class QuotaEndpoints(TimeProvider time) : IBackendEndpoints
{
    /// <summary>What an account without a quota is told: more than anyone waits for.</summary>
    private const int Plenty = 1_000;

    public void Map(BackendRoutes routes) => routes.Get("/nf/check", Check);

    private Answer Check(Call call)
    {
        var now = time.GetUtcNow();
        var quota = Quota.Of(call.Account, call.Account.State, now) ?? new(Plenty, now);
        var seconds = (int)Math.Ceiling((quota.Resets - now).TotalSeconds);
        return Answer.Ok(new BalanceBody(new(quota.Left, quota.Left == 0, seconds)), QuotaJson.Default.BalanceBody);
    }
}
