using Microsoft.Extensions.Logging;
using Torii.Core.Chores;
using Torii.Core.Stores;

namespace Torii.Core.Keeping;

/// <summary>
/// Removes files that no media is known of: a crash may come between a file and its row. One shelf at a time, so that a great
/// many files do not keep the disk busy; all of them are looked through within a day.
/// </summary>
public sealed partial class StraySweeping(IMediaFolder folder, IMediaFiles files, IKeepingStore store, TimeProvider time, ILogger<StraySweeping> log) : Chore(Every, Every, time)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    // What is still being taken in has no row yet.
    private static readonly TimeSpan LeastAge = TimeSpan.FromHours(1);

    private int _shelf;

    /// <summary>Looks through the next shelf; returns how many files were removed.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var shelf = _shelf;
        _shelf = (shelf + 1) % folder.Shelves;
        var strays = await store.UnknownMediaAsync(folder.KeptBefore(shelf, Time.GetUtcNow() - LeastAge), cancellationToken);
        foreach (var id in strays)
        {
            files.Delete(id);
        }

        if (strays.Count > 0)
        {
            Log.Removed(log, strays.Count);
        }

        return strays.Count;
    }

    /// <inheritdoc />
    protected override Task DoAsync(CancellationToken cancellationToken) => SweepAsync(cancellationToken);

    /// <inheritdoc />
    protected override void OnFailed(Exception fault) => Log.Failed(log, fault);

    private static partial class Log
    {
        [LoggerMessage(1973, LogLevel.Information, "Removed {Files} files that no media was known of")]
        public static partial void Removed(ILogger logger, int files);

        [LoggerMessage(1974, LogLevel.Error, "The media folder could not be looked through; it is tried again")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
