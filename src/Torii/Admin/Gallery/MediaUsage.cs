using Torii.Core.Media;

namespace Torii.Admin.Gallery;

/// <summary>What the media takes.</summary>
/// <param name="At">When it was counted.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Bytes">How long they are together.</param>
/// <param name="DiskFree">What is free where they lie, in bytes; null where that cannot be told.</param>
/// <param name="DiskTotal">What there is room for there in all, in bytes; null where that cannot be told.</param>
/// <param name="Parts">By what they serve and whether they move.</param>
/// <param name="Days">What was kept on each of the last 30 days and is still there, oldest first.</param>
internal sealed record MediaUsage(
    DateTimeOffset At, long Files, long Bytes, long? DiskFree, long? DiskTotal, IReadOnlyList<MediaUsage.Part> Parts, IReadOnlyList<MediaUsage.Day> Days)
{
    /// <summary>What media of one role and form takes.</summary>
    /// <param name="Role">What it serves.</param>
    /// <param name="IsVideo">Whether it is moving pictures.</param>
    /// <param name="Files">How many files.</param>
    /// <param name="Bytes">How long they are together.</param>
    internal sealed record Part(MediaRole Role, bool IsVideo, long Files, long Bytes);

    /// <summary>What was kept on a day.</summary>
    /// <param name="Date">The day in UTC.</param>
    /// <param name="Files">How many files.</param>
    /// <param name="Bytes">How long they are together.</param>
    internal sealed record Day(DateOnly Date, long Files, long Bytes);
}
