using Torii.Core.Sessions;
using Torii.Core.Stores;

namespace Torii.Tests.Admin.Sessions;

/// <summary>Sessions in memory.</summary>
internal sealed class KeptSessions : ISessionStore
{
    private readonly Dictionary<string, Session> _byHash = [];

    public IReadOnlyCollection<Session> All => _byHash.Values;

    /// <summary>What happens right before the next session is written.</summary>
    public Func<Task>? BeforeSave { get; set; }

    public Task<IReadOnlyList<Session>> AllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Session>>([.. _byHash.Values]);

    public async Task SaveAsync(Session session, CancellationToken cancellationToken)
    {
        var before = BeforeSave;
        BeforeSave = null;
        await (before?.Invoke() ?? Task.CompletedTask);
        _byHash[session.Hash] = session;
    }

    public Task EndAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        foreach (var hash in hashes)
        {
            _byHash.Remove(hash);
        }

        return Task.CompletedTask;
    }
}
