using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Chores;
using Torii.Core.Stores;

namespace Torii.Core.Logs;

/// <summary>Forgets what is too old or too much in the logs of requests, upstream calls and operators' changes, whether or not anything is added to them.</summary>
internal sealed partial class LogKeeping(ILogStore logs, IAuditStore audit, IOptions<LogOptions> options, TimeProvider time, ILogger<LogKeeping> log) : Chore(FirstWait, Every, time)
{
    private const int AuditDays = 365;
    private const int AuditRows = 200_000;
    private const long Megabyte = 1024 * 1024;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    protected override async Task DoAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        await logs.TrimAsync(now.AddDays(-options.Value.KeepDays), options.Value.KeepRows, cancellationToken);
        await logs.TrimBodiesAsync(options.Value.KeepMegabytes * Megabyte, cancellationToken);
        await audit.TrimAsync(now.AddDays(-AuditDays), AuditRows, cancellationToken);
    }

    /// <inheritdoc />
    protected override void OnFailed(Exception fault) => Log.Failed(log, fault);

    private static partial class Log
    {
        [LoggerMessage(1962, LogLevel.Error, "The logs could not be trimmed")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
