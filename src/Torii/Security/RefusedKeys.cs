namespace Torii.Security;

/// <summary>Says in the log that somebody came without a valid client key: at most once a second, however many do.</summary>
internal sealed partial class RefusedKeys(TimeProvider time, ILogger<RefusedKeys> log)
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _last;
    private int _untold;

    /// <summary>A request was refused.</summary>
    public void Note(HttpContext context)
    {
        int untold;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (now - _last < Often)
            {
                _untold++;
                return;
            }

            (_last, untold, _untold) = (now, _untold, 0);
        }

        Log.Refused(log, context.Connection.RemoteIpAddress?.ToString() ?? "nowhere", untold, context.TraceIdentifier);
    }

    private static partial class Log
    {
        [LoggerMessage(2101, LogLevel.Warning, "A request from {Address} had no valid client key, as had {Others} others since that was last told (request {RequestId})")]
        public static partial void Refused(ILogger logger, string address, int others, string requestId);
    }
}
