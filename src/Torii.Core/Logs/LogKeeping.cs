using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Stores;

namespace Torii.Core.Logs;

/// <summary>Forgets what is too old or too much in the logs of requests, upstream calls and operators' changes, whether or not anything is added to them.</summary>
internal sealed partial class LogKeeping(ILogStore logs, IAuditStore audit, IOptions<LogOptions> options, TimeProvider time, ILogger<LogKeeping> log) : BackgroundService
{
    private const int AuditDays = 365;
    private const int AuditRows = 200_000;
    private const long Megabyte = 1024 * 1024;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    // A start has better things to do.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstWait, time, stoppingToken);
        while (true)
        {
            try
            {
                var now = time.GetUtcNow();
                await logs.TrimAsync(now.AddDays(-options.Value.KeepDays), options.Value.KeepRows, stoppingToken);
                await logs.TrimBodiesAsync(options.Value.KeepMegabytes * Megabyte, stoppingToken);
                await audit.TrimAsync(now.AddDays(-AuditDays), AuditRows, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(log, fault);
            }

            await Task.Delay(Every, time, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1962, LogLevel.Error, "The logs could not be trimmed")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
