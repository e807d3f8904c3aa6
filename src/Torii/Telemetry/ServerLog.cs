namespace Torii.Telemetry;

/// <summary>Keeps the newest lines of the server's own log in memory, for the console.</summary>
internal sealed class ServerLog(TimeProvider time) : ILoggerProvider
{
    /// <summary>How many lines are kept.</summary>
    public const int Room = 1_000;

    private const int LongestFault = 4_000;
    private const int LongestMessage = 2_000;

    private readonly Lock _lock = new();
    private readonly Queue<ServerLogLine> _lines = new(Room);
    private long _last;

    /// <summary>What is kept, the newest first.</summary>
    public IReadOnlyList<ServerLogLine> Lines()
    {
        lock (_lock)
        {
            return [.. _lines.Reverse()];
        }
    }

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <inheritdoc />
    public void Dispose()
    {
        // Nothing is held but memory.
    }

    private void Add(LogLevel level, string category, int number, string message, Exception? fault)
    {
        var (said, text) = (Cut(message, LongestMessage), fault is null ? null : Cut(fault.ToString(), LongestFault));
        lock (_lock)
        {
            if (_lines.Count == Room)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(new ServerLogLine(++_last, time.GetUtcNow(), level, category, number, said, text));
        }
    }

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] + "…" : text;

    private sealed class Logger(ServerLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Add(logLevel, category, eventId.Id, formatter(state, exception), exception);
    }
}
