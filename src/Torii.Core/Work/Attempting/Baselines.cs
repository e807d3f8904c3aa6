using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Logs;
using Torii.Core.Providers;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Work.Attempting;

/// <summary>
/// What an account's lists hold before a submission: by it a task that appears afterwards can be told from one that
/// was there. A reading serves the submissions of a few seconds, so that a burst on one account does not read its
/// lists each time; our own tasks among them are told apart by their attempts.
/// </summary>
internal sealed class Baselines(Renewals renewals, IOptions<WorkOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string, GenerationKind), (DateTimeOffset At, ListOutcome.Read Read)> _readings = new();

    /// <summary>A reading that is fresh enough.</summary>
    public async Task<ListOutcome> ReadAsync(IProvider provider, AccountAccess access, GenerationKind kind, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var key = (access.Account.Id, kind);
        if (_readings.TryGetValue(key, out var known) && now - known.At < options.Value.BaselineAge)
        {
            return known.Read;
        }

        CallScope.EnterPurpose("list");
        var outcome = await renewals.CallAsync(access, fresh => provider.ListAsync(fresh, kind, older: null, cancellationToken), cancellationToken);
        if (outcome is ListOutcome.Read read)
        {
            _readings[key] = (now, read);
        }

        return outcome;
    }
}
