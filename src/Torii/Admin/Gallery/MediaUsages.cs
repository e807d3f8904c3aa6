using Torii.Core.Stores;
using Torii.Core.Work.Deleting;
using Torii.Hosting;

namespace Torii.Admin.Gallery;

/// <summary>Counts what the media takes, for one operator at a time, and keeps the answer for a minute: it looks at every row.</summary>
internal sealed class MediaUsages(IMediaGallery gallery, CleanUps cleanUps, ToriiSettings settings, TimeProvider time) : IDisposable
{
    private const int Days = 30;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private MediaUsage? _last;

    /// <summary>What it takes.</summary>
    public async Task<MediaUsage> ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _last is { } last && IsCurrent(last) ? last : _last = await CountAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    // After a clean-up everybody wants to see what it has brought.
    private bool IsCurrent(MediaUsage last) => time.GetUtcNow() - last.At < Kept && !(cleanUps.Progress?.EndedAt >= last.At);

    private async Task<MediaUsage> CountAsync(CancellationToken cancellationToken)
    {
        List<MediaUse> uses = [];
        string? after = null;
        do
        {
            var stretch = await gallery.UsageAsync(after, cancellationToken);
            uses.AddRange(stretch.Uses);
            after = stretch.Next;
        }
        while (after is not null);
        var now = time.GetUtcNow();
        var disk = DiskOf(settings.Media ?? settings.Data);
        return new MediaUsage(
            now,
            uses.Sum(use => use.Files),
            uses.Sum(use => use.Bytes),
            disk?.Free,
            disk?.Total,
            [.. uses.GroupBy(use => (use.Role, use.IsVideo)).OrderBy(part => part.Key).Select(part => new MediaUsage.Part(part.Key.Role, part.Key.IsVideo, part.Sum(use => use.Files), part.Sum(use => use.Bytes)))],
            [.. LastDays(uses, DateOnly.FromDateTime(now.UtcDateTime))]);
    }

    private static IEnumerable<MediaUsage.Day> LastDays(List<MediaUse> uses, DateOnly today)
    {
        var byDay = uses.ToLookup(use => use.Day);
        return Enumerable.Range(1 - Days, Days).Select(today.AddDays).Select(day => new MediaUsage.Day(day, byDay[day].Sum(use => use.Files), byDay[day].Sum(use => use.Bytes)));
    }

    private static (long Free, long Total)? DiskOf(string folder)
    {
        try
        {
            var drive = new DriveInfo(Path.GetFullPath(folder));
            return (drive.AvailableFreeSpace, drive.TotalSize);
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
