using System.Threading.Channels;

namespace Torii.Core.Logs;

/// <summary>
/// Takes rows for the logs and lets one writer have them. Adding never waits: where rows come faster than they are written,
/// they are left out, and how many were is written instead. Rows come with their bodies as they were: what is secret in
/// them is taken out by the writer, which nobody waits for.
/// </summary>
public sealed class LogBook
{
    /// <summary>Rows that may wait to be written.</summary>
    public const int Room = 8_192;

    /// <summary>Characters of bodies that may wait in all: 32 MB. Rows beyond it are kept without theirs.</summary>
    public const int RoomForBodies = 16 * 1024 * 1024;

    private readonly Channel<LogRecord> _waiting = Channel.CreateBounded<LogRecord>(new BoundedChannelOptions(Room) { SingleReader = true });
    private int _inBodies;
    private int _leftOut;
    private long _leftOutInAll;

    /// <summary>How many rows were left out since the start.</summary>
    public long LeftOut => Interlocked.Read(ref _leftOutInAll);

    /// <summary>Whether bodies are worth being made ready for it.</summary>
    public bool HasRoomForBodies => Volatile.Read(ref _inBodies) < RoomForBodies;

    /// <summary>Adds a row, or leaves it out.</summary>
    public void Add(LogRecord row)
    {
        if (Interlocked.Add(ref _inBodies, LengthOf(row)) > RoomForBodies)
        {
            Interlocked.Add(ref _inBodies, -LengthOf(row));
            row = row with { Asked = null, Answered = null };
        }

        if (!_waiting.Writer.TryWrite(row))
        {
            Interlocked.Add(ref _inBodies, -LengthOf(row));
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
            Interlocked.Add(ref _inBodies, -LengthOf(row));
            rows.Add(row);
        }

        return (rows, Interlocked.Exchange(ref _leftOut, 0));
    }

    /// <summary>Counts what was taken and could not be written.</summary>
    internal void Lose(int rows, int leftOut)
    {
        Interlocked.Add(ref _leftOut, rows + leftOut);
        Interlocked.Add(ref _leftOutInAll, rows);
    }

    private static int LengthOf(LogRecord row) => (row.Asked?.Length ?? 0) + (row.Answered?.Length ?? 0);
}
