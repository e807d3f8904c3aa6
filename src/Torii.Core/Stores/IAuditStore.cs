using Torii.Core.Auditing;

namespace Torii.Core.Stores;

/// <summary>What operators changed. Nothing in it is ever changed.</summary>
public interface IAuditStore
{
    /// <summary>Adds an entry.</summary>
    Task AddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>A page of it, the newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ListAsync(AuditPage page, CancellationToken cancellationToken);
}
