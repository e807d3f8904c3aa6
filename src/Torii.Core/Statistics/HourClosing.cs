using System.Globalization;
using Microsoft.Extensions.Logging;
using Torii.Core.Chores;
using Torii.Core.Stores;

namespace Torii.Core.Statistics;

/// <summary>
/// Counts each hour once it is over and all its generations have ended, so that nobody has to look at them again. Hours that
/// were missed while the server was off, or before there were counts, are caught up with one after the other. Hours that
/// nobody can look at any more are forgotten.
/// </summary>
public sealed partial class HourClosing(IStatisticsStore store, ISettingStore settings, TimeProvider time, ILogger<HourClosing> log) : Chore(FirstWait, Every, time)
{
    // Costs are settled a while after the end.
    private static readonly TimeSpan Settling = TimeSpan.FromHours(2);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);

    // Consoles look back 366 days, seen from their own midnight.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(370);

    private const string Setting = "statistics-closed";

    // In seconds of Unix time, which are read and written as one by whoever asks meanwhile; 0 while it is not known.
    private long _closed;

    /// <summary>The end of the last hour that is closed; null where none is.</summary>
    public async ValueTask<DateTimeOffset?> ClosedAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Read(ref _closed) == 0 && await settings.GetAsync(Setting, cancellationToken) is { } stored)
        {
            // Another hour may have been closed since it was read.
            Interlocked.CompareExchange(ref _closed, long.Parse(stored, CultureInfo.InvariantCulture), 0);
        }

        return Interlocked.Read(ref _closed) is not 0 and var closed ? DateTimeOffset.FromUnixTimeSeconds(closed) : null;
    }

    /// <summary>Closes what can be closed now.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (await store.FirstAsync(cancellationToken) is not { } first)
        {
            return;
        }

        var end = HourCount.HourOf(Time.GetUtcNow() - Settling);
        if (await store.OldestOpenAsync(cancellationToken) is { } open && open.AddSeconds(-1) < end)
        {
            // Its id, by which hours are read, may be a moment older than its row.
            end = HourCount.HourOf(open.AddSeconds(-1));
        }

        for (var hour = await ClosedAsync(cancellationToken) ?? HourCount.HourOf(first); hour < end; hour += Hour)
        {
            await store.SaveAsync(hour, await HourCounting.CountAsync(store, hour, hour + Hour, cancellationToken), cancellationToken);
            var closed = (hour + Hour).ToUnixTimeSeconds();
            await settings.SetAsync(Setting, closed.ToString(CultureInfo.InvariantCulture), cancellationToken);
            Interlocked.Exchange(ref _closed, closed);
        }

        await store.ForgetAsync(Time.GetUtcNow() - Kept, cancellationToken);
    }

    /// <inheritdoc />
    protected override Task DoAsync(CancellationToken cancellationToken) => CloseAsync(cancellationToken);

    /// <inheritdoc />
    protected override void OnFailed(Exception fault) => Log.Failed(log, fault);

    private static partial class Log
    {
        [LoggerMessage(1951, LogLevel.Error, "The hours that are over could not be counted")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
