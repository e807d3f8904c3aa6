using Torii.Core.Auditing;

namespace Torii.Core.Stores;

/// <summary>What operators changed. Nothing in it is ever changed; it is forgotten with time.</summary>
public interface IAuditStore
{
    /// <summary>Adds an entry.</summary>
    Task AddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>A page of it, the newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ListAsync(AuditPage page, CancellationToken cancellationToken);

    /// <summary>Forgets what was done before a moment, and what is more than so many entries. Little by little, so that nothing waits long behind it.</summary>
    Task TrimAsync(DateTimeOffset before, int keepRows, CancellationToken cancellationToken);
}
