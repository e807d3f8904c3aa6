using Torii.Core.Accounts;

namespace Torii.Providers.Http.Challenges;

/// <summary>One origin as it is met through one egress: the session it is called with, and how that is renewed.</summary>
/// <param name="egress">The way out.</param>
/// <param name="origin">Scheme, host and port; cookies go nowhere else.</param>
/// <param name="first">The session to begin with; null for none.</param>
/// <param name="solver">Makes new ones.</param>
/// <param name="time">The clock.</param>
/// <param name="stop">Stops what is being solved.</param>
internal sealed class EgressSite(
    Egress egress,
    Uri origin,
    EgressSession? first,
    ChallengeSolver solver,
    TimeProvider time,
    CancellationToken stop)
{
    /// <summary>How long the solver is left alone after it failed, or after what it gave was not accepted.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private EgressSession? _session = first;
    private Task<EgressSession?> _solving = Task.FromResult<EgressSession?>(null);
    private DateTimeOffset _restsUntil;

    /// <summary>The session there is at this moment; null for none.</summary>
    public EgressSession? Current
    {
        get
        {
            lock (_lock)
            {
                return _session;
            }
        }
    }

    /// <summary>
    /// The session to call with; null for none. While one is being made this waits for it: a call without would meet the
    /// page that is just being solved.
    /// </summary>
    public Task<EgressSession?> CurrentAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _solving.IsCompleted ? Task.FromResult(_session) : _solving.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The session to try after a challenge page; null where there is none to be had now.</summary>
    /// <param name="challenged">The session that met the page; null for none.</param>
    /// <param name="cancellationToken">Stops the waiting, not the solving: others wait too.</param>
    public Task<EgressSession?> RenewAsync(EgressSession? challenged, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_solving.IsCompleted)
            {
                return _solving.WaitAsync(cancellationToken);
            }

            if (_session is not null && _session != challenged)
            {
                return Task.FromResult<EgressSession?>(_session);
            }

            // Without a solver the operator's session stays: it is the only one there will be.
            if (!solver.IsThere)
            {
                return Task.FromResult<EgressSession?>(null);
            }

            _session = null;
            if (time.GetUtcNow() < _restsUntil)
            {
                return Task.FromResult<EgressSession?>(null);
            }

            _solving = SolveAsync();
            return _solving.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A session fresh from <see cref="RenewAsync"/> met the page too: to ask for another at once would go on for ever.</summary>
    public void Reject(EgressSession fresh)
    {
        lock (_lock)
        {
            _session = _session == fresh ? null : _session;
            _restsUntil = time.GetUtcNow() + Rest;
        }
    }

    private async Task<EgressSession?> SolveAsync()
    {
        var session = await solver.SolveAsync(egress, origin, stop);
        lock (_lock)
        {
            _session = session;
            _restsUntil = session is null ? time.GetUtcNow() + Rest : _restsUntil;
        }

        return session;
    }
}
