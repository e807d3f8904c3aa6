using Torii.Core.Stores;

namespace Torii.Core.Work.Reconciling;

/// <summary>How long a lost submission has been sought by readings that could have shown it.</summary>
internal sealed class Search(OpenWork work, WorkOptions options)
{
    // One reading may be stale, and the upstream's lists have gaps between them.
    private const int Readings = 3;

    private readonly DateTimeOffset _deadline = (work.Attempt!.SubmittedAt ?? work.Attempt.OpenedAt) + options.SubmissionTimeout;
    private DateTimeOffset? _since;
    private int _late;

    /// <summary>
    /// Counts a reading at <paramref name="readAt"/>; whether it is one of several that come so long after the deadline
    /// that what they do not show is not there. The time before the first reading does not count, however long ago
    /// the submission was: a server that was down has not looked.
    /// </summary>
    public bool IsLate(DateTimeOffset readAt)
    {
        _since ??= readAt > _deadline ? readAt : _deadline;
        _late += readAt >= _since + options.AbsentAfter ? 1 : 0;
        return _late >= Readings;
    }
}
