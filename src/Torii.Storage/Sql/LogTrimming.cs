namespace Torii.Storage.Sql;

/// <summary>Forgets rows of the logs a few hundred at a time, so that no work of a generation waits long behind them.</summary>
internal sealed class LogTrimming(IDatabase database)
{
    private const int Slice = 500;

    private const string RequestBoundSql = "SELECT id FROM request_log WHERE id < 'g' ORDER BY id DESC LIMIT 1 OFFSET ?1";

    private const string CallBoundSql = "SELECT id FROM call_log WHERE id < 'g' ORDER BY id DESC LIMIT 1 OFFSET ?1";

    private const string AuditBoundSql = "SELECT id FROM audit WHERE id < 'g' ORDER BY id DESC LIMIT 1 OFFSET ?1";

    private const string RequestBodiesSql = "DELETE FROM log_bodies WHERE id IN (SELECT id FROM request_log WHERE id < ?1 ORDER BY id LIMIT ?2)";

    private const string CallBodiesSql = "DELETE FROM log_bodies WHERE id IN (SELECT id FROM call_log WHERE id < ?1 ORDER BY id LIMIT ?2)";

    private const string RequestsSql = "DELETE FROM request_log WHERE id IN (SELECT id FROM request_log WHERE id < ?1 ORDER BY id LIMIT ?2)";

    private const string CallsSql = "DELETE FROM call_log WHERE id IN (SELECT id FROM call_log WHERE id < ?1 ORDER BY id LIMIT ?2)";

    private const string BodyLengthsSql = """
        SELECT id, COALESCE(LENGTH(asked), 0) + COALESCE(LENGTH(answered), 0) FROM log_bodies WHERE id < ?1 ORDER BY id DESC LIMIT ?2
        """;

    private const string BodiesSql = "DELETE FROM log_bodies WHERE id IN (SELECT id FROM log_bodies WHERE id < ?1 ORDER BY id LIMIT ?2)";

    private const string AuditSql = "DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE id < ?1 ORDER BY id LIMIT ?2)";

    /// <summary>Forgets what ended before a moment, and what is more than so many rows of each log.</summary>
    public async Task TrimAsync(DateTimeOffset before, int keepRows, CancellationToken cancellationToken)
    {
        await ForgetAsync(RequestBodiesSql, RequestsSql, await BoundAsync(RequestBoundSql, before, keepRows, cancellationToken), cancellationToken);
        await ForgetAsync(CallBodiesSql, CallsSql, await BoundAsync(CallBoundSql, before, keepRows, cancellationToken), cancellationToken);
    }

    /// <summary>Forgets bodies, the oldest first, of which there are more than so many characters in all. Their rows stay.</summary>
    public async Task TrimBodiesAsync(long keepCharacters, CancellationToken cancellationToken)
    {
        var (below, sum) = (IdOrder.End, 0L);
        List<(string Id, long Length)> slice;
        do
        {
            slice = await database.ReadAsync(
                below, static (session, below) => session.Prepare(BodyLengthsSql).Bind(below).Bind(Slice).ListAsync(static row => (row.Text(0), row.Int64(1))), cancellationToken);
            foreach (var (id, length) in slice)
            {
                sum += length;
                if (sum > keepCharacters)
                {
                    await ForgetAsync(bodies: null, BodiesSql, id + "0", cancellationToken);
                    return;
                }

                below = id;
            }
        }
        while (slice.Count == Slice);
    }

    /// <summary>Forgets what operators changed before a moment, and what is more than so many entries of it.</summary>
    public async Task TrimAuditAsync(DateTimeOffset before, int keepRows, CancellationToken cancellationToken) =>
        await ForgetAsync(bodies: null, AuditSql, await BoundAsync(AuditBoundSql, before, keepRows, cancellationToken), cancellationToken);

    /// <summary>Forgets every request.</summary>
    public Task ClearRequestsAsync(CancellationToken cancellationToken) => ForgetAsync(RequestBodiesSql, RequestsSql, IdOrder.End, cancellationToken);

    /// <summary>Forgets every call.</summary>
    public Task ClearCallsAsync(CancellationToken cancellationToken) => ForgetAsync(CallBodiesSql, CallsSql, IdOrder.End, cancellationToken);

    // The id below which all is forgotten: the newest row that is one too many has to go itself.
    private async Task<string> BoundAsync(string sql, DateTimeOffset before, int keepRows, CancellationToken cancellationToken)
    {
        var oldest = await database.ReadAsync(
            (sql, keepRows),
            static (session, sought) => session.Prepare(sought.sql).Bind(sought.keepRows).FirstAsync(static row => row.Text(0)),
            cancellationToken);
        var (byAge, byCount) = (IdOrder.At(before), oldest is null ? IdOrder.Beginning : oldest + "0");
        return string.CompareOrdinal(byAge, byCount) >= 0 ? byAge : byCount;
    }

    private async Task ForgetAsync(string? bodies, string rows, string below, CancellationToken cancellationToken)
    {
        while (await database.WriteAsync(
            (bodies, rows, below),
            static async (unit, bound) =>
            {
                if (bound.bodies is not null)
                {
                    await unit.Prepare(bound.bodies).Bind(bound.below).Bind(Slice).RunAsync();
                }

                return await unit.Prepare(bound.rows).Bind(bound.below).Bind(Slice).RunAsync();
            },
            cancellationToken) == Slice)
        {
            // There are more.
        }
    }
}
