using Torii.Core.Stores;
using Torii.Core.Work;
using Torii.Core.Work.Deleting;
using Torii.Hosting;

namespace Torii.Admin.Gallery;

/// <summary>Counts what the media takes, and keeps the answer for a minute: it looks at every row.</summary>
internal sealed class MediaUsages : IDisposable
{
    private const int Days = 30;
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);

    private readonly IMediaGallery _gallery;
    private readonly CleanUps _cleanUps;
    private readonly ToriiSettings _settings;
    private readonly TimeProvider _time;
    private readonly Kept<MediaUsage> _usage;

    public MediaUsages(IMediaGallery gallery, CleanUps cleanUps, ToriiSettings settings, TimeProvider time) =>
        (_gallery, _cleanUps, _settings, _time, _usage) = (gallery, cleanUps, settings, time, new Kept<MediaUsage>(CountAsync, GoodFor, time));

    /// <summary>What it takes.</summary>
    public async ValueTask<MediaUsage> ReadAsync(CancellationToken cancellationToken)
    {
        var usage = await _usage.ReadAsync(cancellationToken);
        if (!(_cleanUps.Progress?.EndedAt >= usage.At))
        {
            return usage;
        }

        // After a clean-up everybody wants to see what it has brought.
        _usage.Forget();
        return await _usage.ReadAsync(cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _usage.Dispose();

    private async Task<MediaUsage> CountAsync(CancellationToken cancellationToken)
    {
        List<MediaUse> uses = [];
        string? after = null;
        do
        {
            var stretch = await _gallery.UsageAsync(after, cancellationToken);
            uses.AddRange(stretch.Uses);
            after = stretch.Next;
        }
        while (after is not null);
        var now = _time.GetUtcNow();
        var disk = Disk.Of(_settings.Media ?? _settings.Data);
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
}
