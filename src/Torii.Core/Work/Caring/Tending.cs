using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Work.Caring;

/// <summary>What an operator may do for an account by hand, over what is done for it anyhow.</summary>
public sealed class Tending
{
    private readonly Inspector _inspector;
    private readonly Renewals _renewals;
    private readonly Holds _holds;

    internal Tending(Inspector inspector, Renewals renewals, Holds holds) => (_inspector, _renewals, _holds) = (inspector, renewals, holds);

    /// <summary>Asks the upstream whether an account works, and keeps what it tells.</summary>
    /// <returns>Why it does not work, or why that could not be told; null where it works.</returns>
    public Task<Refusal?> TestAsync(string accountId, CancellationToken cancellationToken) => _inspector.AskNowAsync(accountId, cancellationToken);

    /// <summary>Gets a new access token for an account's session or refresh token.</summary>
    /// <returns>Why there is none; null where there is.</returns>
    public Task<Refusal?> RenewAsync(string accountId, CancellationToken cancellationToken) => _renewals.RenewNowAsync(accountId, cancellationToken);

    /// <summary>Makes an account ready for its first use with an invitation.</summary>
    /// <returns>Why it is not ready; null where it is.</returns>
    public Task<Refusal?> ActivateAsync(string accountId, string inviteCode, CancellationToken cancellationToken) =>
        _inspector.ActivateAsync(accountId, inviteCode, cancellationToken);

    /// <summary>Forgets what is held against an account itself; its egress and its upstream are others' matter too.</summary>
    public async Task ReleaseAsync(string accountId, CancellationToken cancellationToken)
    {
        var kinds = Enum.GetValues<GenerationKind>().Select(kind => HoldScope.AccountKind(accountId, kind));
        foreach (var scope in kinds.Prepend(HoldScope.Account(accountId)))
        {
            await _holds.ReleaseAsync(scope, cancellationToken);
        }
    }
}
