using Torii.Core.Logs;
using Torii.Core.Stores;

namespace Torii.Storage.Sql;

/// <summary>The logs of requests and upstream calls.</summary>
internal sealed class LogStore(IDatabase database) : ILogStore
{
    private const string AddBodiesSql = "INSERT INTO log_bodies (id, asked, answered) VALUES (?1, ?2, ?3)";

    private const string BodiesSql = "SELECT asked, answered FROM log_bodies WHERE id = ?1";

    /// <inheritdoc />
    public Task AddAsync(IReadOnlyList<LogRecord> rows, CancellationToken cancellationToken) => database.WriteAsync(rows, AddAsync, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<RequestRecord>> RequestsAsync(RequestQuery query, CancellationToken cancellationToken) => await database.ReadAsync(
        query,
        static (session, sought) => session.Prepare(RequestRows.ListSql)
            .Bind(IdOrder.Lower(sought.After, sought.To))
            .Bind(sought.From is { } from ? IdOrder.At(from) : IdOrder.Beginning)
            .Bind(sought.StatusFrom)
            .Bind(sought.StatusTo)
            .Bind(sought.ClientId)
            .Bind(sought.GenerationId)
            .Bind(sought.Door)
            .Bind(sought.Method)
            .Bind(sought.Search)
            .Bind(sought.Limit)
            .ListAsync(RequestRows.Read),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<CallRecord>> CallsAsync(CallQuery query, CancellationToken cancellationToken) => await database.ReadAsync(
        query,
        static (session, sought) =>
        {
            var statement = session.Prepare(sought.GenerationId is null ? CallRows.ListSql : CallRows.OfGenerationSql)
                .Bind(IdOrder.Lower(sought.After, sought.To))
                .Bind(sought.From is { } from ? IdOrder.At(from) : IdOrder.Beginning)
                .Bind(sought.StatusFrom)
                .Bind(sought.StatusTo)
                .Bind(sought.AccountId)
                .Bind(sought.Upstream)
                .Bind(sought.Method)
                .Bind(sought.Search)
                .Bind(sought.Limit);
            return (sought.GenerationId is { } id ? statement.Bind(id) : statement).ListAsync(CallRows.Read);
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<RequestRecord?> FindRequestAsync(string id, CancellationToken cancellationToken) =>
        (RequestRecord?)await FindAsync(id, RequestRows.FindSql, RequestRows.Read, cancellationToken);

    /// <inheritdoc />
    public async Task<CallRecord?> FindCallAsync(string id, CancellationToken cancellationToken) =>
        (CallRecord?)await FindAsync(id, CallRows.FindSql, CallRows.Read, cancellationToken);

    /// <inheritdoc />
    public Task TrimAsync(DateTimeOffset before, int keepRows, CancellationToken cancellationToken) =>
        new LogTrimming(database).TrimAsync(before, keepRows, cancellationToken);

    /// <inheritdoc />
    public Task TrimBodiesAsync(long keepCharacters, CancellationToken cancellationToken) => new LogTrimming(database).TrimBodiesAsync(keepCharacters, cancellationToken);

    /// <inheritdoc />
    public Task ClearRequestsAsync(CancellationToken cancellationToken) => new LogTrimming(database).ClearRequestsAsync(cancellationToken);

    /// <inheritdoc />
    public Task ClearCallsAsync(CancellationToken cancellationToken) => new LogTrimming(database).ClearCallsAsync(cancellationToken);

    private async Task<LogRecord?> FindAsync(string id, string sql, Func<IRow, LogRecord> read, CancellationToken cancellationToken) => await database.ReadAsync(
        (id, sql, read),
        static async (session, sought) =>
        {
            var bodies = await session.Prepare(BodiesSql).Bind(sought.id).FirstAsync(static row => Tuple.Create(row.TextOrNull(0), row.TextOrNull(1)));
            return await session.Prepare(sought.sql).Bind(sought.id).FirstAsync(sought.read) is { } found
                ? found with { Asked = bodies?.Item1, Answered = bodies?.Item2 }
                : null;
        },
        cancellationToken);

    private static async ValueTask<int> AddAsync(UnitOfWork unit, IReadOnlyList<LogRecord> rows)
    {
        foreach (var row in rows)
        {
            await (row switch
            {
                RequestRecord request => RequestRows.InsertAsync(unit, request),
                CallRecord call => CallRows.InsertAsync(unit, call),
                _ => throw new InvalidOperationException("Not a row of a log."),
            });
            if (row.Asked is not null || row.Answered is not null)
            {
                await unit.Prepare(AddBodiesSql).Bind(row.Id).Bind(row.Asked).Bind(row.Answered).RunAsync();
            }
        }

        return rows.Count;
    }
}
