using Torii.Hosting;

namespace Torii.Doors.Health;

/// <summary>Tells in the server's log when the disk is about to be full, once for each step, and when there is room again.</summary>
internal sealed partial class DiskWatch(Disk disk, TimeProvider time, ILogger<DiskWatch> log) : BackgroundService
{
    private const int Megabyte = 1024 * 1024;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private int _last;

    /// <summary>Looks once.</summary>
    /// <param name="free">What is left, in bytes; null where that cannot be told.</param>
    internal void Look(long? free)
    {
        var step = free switch
        {
            < Disk.Critical => 2,
            < Disk.Low => 1,
            _ => 0,
        };
        if (step > _last)
        {
            Log.Low(log, step == 2 ? LogLevel.Error : LogLevel.Warning, free!.Value / Megabyte);
        }
        else if (step == 0 && _last > 0)
        {
            Log.Enough(log);
        }

        _last = step;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            // A start has better things to do.
            await Task.Delay(Every, time, stoppingToken);
            Look(disk.Free());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 2011, Message = "Only {Megabytes} MB are left on the disk: remove old results (docs/data.md), or give it more room")]
        public static partial void Low(ILogger logger, LogLevel level, long megabytes);

        [LoggerMessage(2012, LogLevel.Information, "There is room on the disk again")]
        public static partial void Enough(ILogger logger);
    }
}
