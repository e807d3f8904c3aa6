using Torii.Core.Work.Deleting;

namespace Torii.Admin.Gallery;

/// <summary>What a clean-up has removed, or would remove.</summary>
/// <param name="IsRunning">Whether it still runs.</param>
/// <param name="Generations">How many generations lose their files.</param>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How long those are together.</param>
/// <param name="StartedAt">When it began; null where none has.</param>
/// <param name="EndedAt">When it ended; null while it runs, and where none has begun.</param>
internal sealed record CleanUpDocument(bool IsRunning, long Generations, long Files, long Bytes, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt)
{
    /// <summary>The last one; nothing where there was none.</summary>
    public static CleanUpDocument Of(CleanUpProgress? progress) => progress is null
        ? new(IsRunning: false, 0, 0, 0, null, null)
        : new(progress.EndedAt is null, progress.Generations, progress.Files, progress.Bytes, progress.StartedAt, progress.EndedAt);
}
