using Torii.Admin.Live;
using Torii.Core.Auditing;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Admin.Auditing;

/// <summary>Writes down what operators change.</summary>
internal sealed class AuditTrail(IAuditStore store, LiveChanges changes, IdSource ids, TimeProvider time)
{
    private const int LongestDetail = 2000;

    /// <summary>Adds an entry.</summary>
    /// <param name="who">The operator.</param>
    /// <param name="action">What was done, such as <c>accounts.edit</c>.</param>
    /// <param name="subject">What it was done to; null for nothing alone.</param>
    /// <param name="detail">More of it, never a secret; null where the action says all.</param>
    public async Task NoteAsync(string who, string action, string? subject, string? detail)
    {
        var shown = detail?.Length > LongestDetail ? detail[..LongestDetail] + "…" : detail;

        // It has happened: whoever asked for it may be gone, the entry is written all the same.
        await store.AddAsync(new AuditEntry(ids.Next(), time.GetUtcNow(), who, action, subject, shown), CancellationToken.None);
        changes.Tell("audit");
    }
}
