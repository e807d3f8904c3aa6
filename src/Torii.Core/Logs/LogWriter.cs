using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Logs;

/// <summary>Writes the rows of the logs, many in one unit, and forgets those that are too old or too many.</summary>
public sealed partial class LogWriter(LogBook book, ILogStore store, IOptions<LogOptions> options, IdSource ids, TimeProvider time, ILogger<LogWriter> log) : BackgroundService
{
    // More in one unit would keep the work of generations waiting behind it.
    private const int MostInUnit = 256;

    // Rows gather this long: whoever looks at the log sees them soon enough, and the disk is asked less often.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan TrimEvery = TimeSpan.FromMinutes(10);

    private DateTimeOffset _trimmed;

    /// <summary>Raised after rows were written. Must return at once.</summary>
    public event Action? Written;

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAllAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await book.WaitAsync(stoppingToken))
        {
            await Task.Delay(Gathering, time, stoppingToken);
            try
            {
                await WriteAllAsync(stoppingToken);
                await TrimAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // A full disk, say. The rows are lost; the work that they tell of is not.
                Log.Failed(log, fault);
            }
        }
    }

    private async Task WriteAllAsync(CancellationToken cancellationToken)
    {
        while (book.Take(MostInUnit) is ({ Count: > 0 } rows, var leftOut))
        {
            await store.AddAsync(leftOut == 0 ? rows : [.. rows, Gap(leftOut)], cancellationToken);
            Written?.Invoke();
        }
    }

    private async Task TrimAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - _trimmed >= TrimEvery)
        {
            await store.TrimAsync(now.AddDays(-options.Value.KeepDays), options.Value.KeepRows, cancellationToken);
            _trimmed = now;
        }
    }

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
        [LoggerMessage(1901, LogLevel.Error, "Rows of the logs of requests and calls could not be written")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
