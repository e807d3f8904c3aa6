using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Chores;
using Torii.Core.Generations;
using Torii.Core.Statistics;
using Torii.Core.Stores;
using Torii.Core.Work.Deleting;

namespace Torii.Core.Keeping;

/// <summary>
/// Removes what is too old or too much, the oldest first and a little at a time, so that no work waits behind it. What
/// something unfinished needs stays, and so do characters and what is public at an upstream. Generations are forgotten once
/// they are counted: statistics and costs lose nothing.
/// </summary>
public sealed partial class Retention : Chore
{
    private const int Slice = 10;
    private const long Megabyte = 1024 * 1024;

    // Between two slices, for whoever waits for the writer: without it a million would take a third of the time, and
    // requests four times theirs.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    private readonly IKeepingStore _store;
    private readonly IMediaFiles _files;
    private readonly GenerationMedia _media;
    private readonly HourClosing _hours;
    private readonly KeepingOptions _options;
    private readonly ILogger<Retention> _log;

    internal Retention(IKeepingStore store, IMediaFiles files, GenerationMedia media, HourClosing hours, IOptions<KeepingOptions> options, TimeProvider time, ILogger<Retention> log)
        : base(FirstWait, Every, time) =>
        (_store, _files, _media, _hours, _options, _log) = (store, files, media, hours, options.Value, log);

    /// <summary>Removes what is to go now.</summary>
    public async Task<Removed> RunAsync(CancellationToken cancellationToken)
    {
        var removed = new Removed();
        if (_options.BoundsMedia || _options.BoundsGenerations)
        {
            removed = _options.BoundsMedia ? await RemoveMediaAsync(removed, cancellationToken) : removed;
            removed = _options.BoundsGenerations ? await ForgetGenerationsAsync(removed, cancellationToken) : removed;
        }

        if (removed != new Removed())
        {
            Log.Removed(_log, removed.Generations, removed.Files, removed.Bytes);
        }

        return removed;
    }

    /// <inheritdoc />
    protected override Task DoAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

    /// <inheritdoc />
    protected override void OnFailed(Exception fault) => Log.Failed(_log, fault);

    private async Task<Removed> RemoveMediaAsync(Removed removed, CancellationToken cancellationToken)
    {
        var (files, bytes) = await SurplusAsync(cancellationToken);
        var tooOld = Before(_options.MediaDays);
        string? after = null;
        do
        {
            // Anew for each stretch: of a million a run takes its time, and meanwhile somebody may ask for a remix.
            var needed = await _store.NeededAsync(cancellationToken);
            var stretch = await _store.SpareMediaAsync(after, cancellationToken);
            foreach (var (generationId, by) in stretch.Works.Where(work => !needed.Contains(work.GenerationId)))
            {
                if (files <= 0 && bytes <= 0 && string.CompareOrdinal(by, tooOld) >= 0)
                {
                    return removed;
                }

                var gone = (await _media.RemoveAsync(generationId, cancellationToken)).Where(media => media.Link is null).ToList();
                var length = gone.Sum(media => media.Length);
                (files, bytes) = (files - gone.Count, bytes - length);
                removed = removed with { Files = removed.Files + gone.Count, Bytes = removed.Bytes + length };
                await Task.Delay(Pause, Time, cancellationToken);
            }

            after = stretch.Next;
        }
        while (after is not null);

        return removed;
    }

    // What there is more than may be; counted only where that matters.
    private async Task<(long Files, long Bytes)> SurplusAsync(CancellationToken cancellationToken)
    {
        if (_options is { MediaFiles: 0, MediaMegabytes: 0 })
        {
            return (0, 0);
        }

        var (files, bytes) = (0L, 0L);
        string? after = null;
        do
        {
            var stretch = await _store.MediaAsync(after, cancellationToken);
            (files, bytes, after) = (files + stretch.Files, bytes + stretch.Bytes, stretch.Next);
        }
        while (after is not null);

        return (_options.MediaFiles > 0 ? files - _options.MediaFiles : 0, _options.MediaMegabytes > 0 ? bytes - (_options.MediaMegabytes * Megabyte) : 0);
    }

    private async Task<Removed> ForgetGenerationsAsync(Removed removed, CancellationToken cancellationToken)
    {
        if (await BoundAsync(cancellationToken) is not { } below)
        {
            return removed;
        }

        string? after = null;
        do
        {
            var needed = await _store.NeededAsync(cancellationToken);
            var stretch = await _store.SpareGenerationsAsync(after, below, cancellationToken);
            foreach (var slice in stretch.Works.Select(work => work.GenerationId).Where(id => !needed.Contains(id)).Chunk(Slice))
            {
                var (generations, media) = await _store.ForgetAsync(slice, cancellationToken);
                foreach (var gone in media)
                {
                    _files.Delete(gone.Id);
                }

                removed = new Removed { Generations = removed.Generations + generations, Files = removed.Files + media.Count, Bytes = removed.Bytes + media.Sum(gone => gone.Length) };
                await Task.Delay(Pause, Time, cancellationToken);
            }

            after = stretch.Next;
        }
        while (after is not null);

        return removed;
    }

    // Below which id generations go; null for none. What is not counted yet stays, however old it is.
    private async Task<string?> BoundAsync(CancellationToken cancellationToken)
    {
        if (await _hours.ClosedAsync(cancellationToken) is not { } counted)
        {
            return null;
        }

        var tooMany = _options.GenerationRows > 0 && await _store.BehindAsync(_options.GenerationRows, cancellationToken) is { } newest ? newest + "0" : "";
        var wanted = Later(Before(_options.GenerationDays), tooMany);
        return wanted == "" ? null : Earlier(wanted, IdSource.FirstAt(counted));
    }

    // What every id made more than so many days ago sorts before; for 0 days nothing.
    private string Before(int days) => days == 0 ? "" : IdSource.FirstAt(Time.GetUtcNow().AddDays(-days));

    private static string Later(string one, string other) => string.CompareOrdinal(one, other) > 0 ? one : other;

    private static string Earlier(string one, string other) => string.CompareOrdinal(one, other) < 0 ? one : other;

    private static partial class Log
    {
        [LoggerMessage(1971, LogLevel.Information, "Too old or too much, and removed: {Generations} generations, {Files} files of {Bytes} bytes together")]
        public static partial void Removed(ILogger logger, long generations, long files, long bytes);

        [LoggerMessage(1972, LogLevel.Error, "What is too old or too much could not be removed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
