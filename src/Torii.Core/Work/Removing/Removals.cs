using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Work.Removing;

/// <summary>Asks the upstream of an account to remove something.</summary>
internal sealed class Removals(Accesses accesses, Renewals renewals)
{
    /// <summary>Asks; refused where the account is gone, or its upstream removes nothing.</summary>
    public async Task<RemovalOutcome> AskAsync(string accountId, Func<IRemoval, AccountAccess, Task<RemovalOutcome>> ask, CancellationToken cancellationToken) =>
        await accesses.OpenAsync(accountId, cancellationToken) is var (access, provider) && provider.Removal is { } removal
            ? await renewals.CallAsync(access, fresh => ask(removal, fresh), cancellationToken)
            : new RemovalOutcome.Refused(new Refusal(Cause.Unauthorized, "its account is gone"));
}
