using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Logs;

/// <summary>Writes the rows of the logs, many in one unit, without what is secret in them.</summary>
internal sealed partial class LogWriter(LogBook book, ILogStore store, IEnumerable<ILogListener> listeners, IdSource ids, TimeProvider time, ILogger<LogWriter> log) : BackgroundService
{
    // More in one unit would keep the work of generations waiting behind it.
    private const int MostInUnit = 256;

    // Rows gather this long: whoever looks at the log sees them soon enough, and the disk is asked less often.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(300);

    // While nothing can be written, the server's own log must have room for other things than that.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // Even where the time of the stop is over: it is the disk alone that is waited for.
        await WriteAllAsync(CancellationToken.None);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Gathering;
        while (await book.WaitAsync(stoppingToken))
        {
            await Task.Delay(pause, time, stoppingToken);

            // What is in hand is written although the server stops: that waits for it as long as for anything else.
            pause = await WriteAllAsync(CancellationToken.None) ? Gathering : TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));
        }
    }

    // Whether it could be written.
    private async Task<bool> WriteAllAsync(CancellationToken cancellationToken)
    {
        while (book.Take(MostInUnit) is ({ Count: > 0 } rows, var leftOut))
        {
            try
            {
                var safe = rows.Select(Redacted);
                await store.AddAsync([.. leftOut == 0 ? safe : safe.Append(Gap(leftOut))], cancellationToken);
            }
            catch (Exception fault)
            {
                // A full disk, say. The rows are lost; the work that they tell of is not.
                book.Lose(rows.Count, leftOut);
                Log.Failed(log, fault);
                return false;
            }

            foreach (var listener in listeners)
            {
                listener.OnWritten();
            }
        }

        return true;
    }

    private static LogRecord Redacted(LogRecord row) => row with
    {
        Asked = row.Asked is { } asked ? Redaction.Of(asked) : null,
        Answered = row.Answered is { } answered ? Redaction.Of(answered) : null,
    };

    private RequestRecord Gap(int leftOut) => new()
    {
        Id = ids.Next(),
        At = time.GetUtcNow(),
        Method = "",
        Path = "",
        Door = "",
        RequestId = "",
        Status = 0,
        Duration = TimeSpan.Zero,
        LeftOut = leftOut,
    };

    private static partial class Log
    {
        [LoggerMessage(1961, LogLevel.Error, "Rows of the logs of requests and calls could not be written")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
