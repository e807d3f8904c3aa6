using Torii.Core.Auditing;
using Torii.Core.Logs;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Logs;

/// <summary>Takes rows of the logs, and can be made to fail or to wait.</summary>
internal sealed class MemoryLogStore : ILogStore, IAuditStore
{
    private readonly Lock _lock = new();
    private readonly List<LogRecord> _rows = [];
    private readonly List<(string Log, DateTimeOffset Before, int Rows)> _trims = [];

    public Exception? Fault { get; set; }

    /// <summary>What writing waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public int Tries { get; private set; }

    public IReadOnlyList<LogRecord> Rows
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows];
            }
        }
    }

    public IReadOnlyList<(string Log, DateTimeOffset Before, int Rows)> Trims
    {
        get
        {
            lock (_lock)
            {
                return [.. _trims];
            }
        }
    }

    public async Task AddAsync(IReadOnlyList<LogRecord> rows, CancellationToken cancellationToken)
    {
        Tries++;
        await Gate.WaitAsync(cancellationToken);
        if (Fault is { } fault)
        {
            throw fault;
        }

        lock (_lock)
        {
            _rows.AddRange(rows);
        }
    }

    public Task TrimAsync(DateTimeOffset before, int keepRows, CancellationToken cancellationToken) => TrimAsync("logs", before, keepRows);

    public Task TrimBodiesAsync(long keepCharacters, CancellationToken cancellationToken) => TrimAsync("bodies", DateTimeOffset.UnixEpoch, (int)keepCharacters);

    Task IAuditStore.TrimAsync(DateTimeOffset before, int keepRows, CancellationToken cancellationToken) => TrimAsync("audit", before, keepRows);

    public Task<IReadOnlyList<RequestRecord>> RequestsAsync(RequestQuery query, CancellationToken cancellationToken) => throw Unasked();

    public Task<IReadOnlyList<CallRecord>> CallsAsync(CallQuery query, CancellationToken cancellationToken) => throw Unasked();

    public Task<RequestRecord?> FindRequestAsync(string id, CancellationToken cancellationToken) => throw Unasked();

    public Task<CallRecord?> FindCallAsync(string id, CancellationToken cancellationToken) => throw Unasked();

    public Task ClearRequestsAsync(CancellationToken cancellationToken) => throw Unasked();

    public Task ClearCallsAsync(CancellationToken cancellationToken) => throw Unasked();

    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken) => throw Unasked();

    public Task<IReadOnlyList<AuditEntry>> ListAsync(AuditPage page, CancellationToken cancellationToken) => throw Unasked();

    private Task TrimAsync(string log, DateTimeOffset before, int keepRows)
    {
        lock (_lock)
        {
            _trims.Add((log, before, keepRows));
        }

        return Fault is { } fault ? Task.FromException(fault) : Task.CompletedTask;
    }

    private static NotSupportedException Unasked() => new("Nobody asks for it here.");
}
