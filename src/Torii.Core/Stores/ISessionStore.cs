using Torii.Core.Sessions;

namespace Torii.Core.Stores;

/// <summary>Who is signed in at the console. There are few: all of them are read at once.</summary>
public interface ISessionStore
{
    /// <summary>Every session.</summary>
    Task<IReadOnlyList<Session>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Writes a session, new or known by its hash.</summary>
    Task SaveAsync(Session session, CancellationToken cancellationToken);

    /// <summary>Ends some sessions.</summary>
    Task EndAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken);
}
