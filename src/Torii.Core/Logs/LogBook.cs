using System.Threading.Channels;

namespace Torii.Core.Logs;

/// <summary>
/// Takes rows for the logs and lets one writer have them. Adding never waits: where rows come faster than they are written,
/// they are left out, and how many were is written instead.
/// </summary>
public sealed class LogBook
{
    /// <summary>Rows that may wait to be written; with bodies they take up to 16 KB each.</summary>
    public const int Room = 8_192;

    private readonly Channel<LogRecord> _waiting = Channel.CreateBounded<LogRecord>(new BoundedChannelOptions(Room) { SingleReader = true });
    private int _leftOut;
    private long _leftOutInAll;

    /// <summary>How many rows were left out since the start.</summary>
    public long LeftOut => Interlocked.Read(ref _leftOutInAll);

    /// <summary>Adds a row, or leaves it out.</summary>
    public void Add(LogRecord row)
    {
        if (!_waiting.Writer.TryWrite(row))
        {
            Interlocked.Increment(ref _leftOut);
            Interlocked.Increment(ref _leftOutInAll);
        }
    }

    /// <summary>Waits until there is a row to take; false once there will be none.</summary>
    internal ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _waiting.Reader.WaitToReadAsync(cancellationToken);

    /// <summary>Takes what waits, and how many were left out since rows were last taken.</summary>
    internal (IReadOnlyList<LogRecord> Rows, int LeftOut) Take(int most)
    {
        var rows = new List<LogRecord>();
        while (rows.Count < most && _waiting.Reader.TryRead(out var row))
        {
            rows.Add(row);
        }

        return (rows, Interlocked.Exchange(ref _leftOut, 0));
    }
}
