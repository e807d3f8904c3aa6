using Torii.Core.Stores;
using Torii.Core.Work.Repeating;

namespace Torii.Storage.Sql;

/// <summary>Requests by which clients may ask again.</summary>
internal sealed class AskStore(IDatabase database) : IAskStore
{
    /// <summary>The request of a key.</summary>
    public const string KeyedSql = "SELECT batch_id, fingerprint FROM asks WHERE client_id = ?1 AND key = ?2 AND asked_at >= ?3";

    /// <summary>
    /// The oldest request of a fingerprint that may be joined. A retry may also join one that is still open, but only where
    /// none has broken off: that answer is another client's, who may still get it.
    /// </summary>
    public const string JoinableSql = """
        SELECT batch_id FROM asks
        WHERE key IS NULL AND fingerprint = ?1 AND ((joins < breaks AND broken_at >= ?2) OR (?3 = 1 AND joins = breaks))
        ORDER BY joins < breaks DESC, batch_id LIMIT 1
        """;

    /// <summary>Requests whose key holds no longer.</summary>
    public const string ForgetKeyedSql = "DELETE FROM asks WHERE key IS NOT NULL AND asked_at < ?1";

    /// <summary>
    /// Requests without a key that broke off too long ago. One that is joined stays, for the new answer may break off as
    /// well; one whose end was never noted goes when a key would.
    /// </summary>
    public const string ForgetBrokenSql = "DELETE FROM asks WHERE key IS NULL AND (asked_at < ?1 OR (joins < breaks AND broken_at < ?2))";

    private const string JoinSql = "UPDATE asks SET joins = joins + 1 WHERE batch_id = ?1 AND (joins < breaks OR (?2 = 1 AND joins <= breaks))";
    private const string AnsweredSql = "DELETE FROM asks WHERE batch_id = ?1 AND key IS NULL";
    private const string BrokenSql = "UPDATE asks SET breaks = breaks + 1, broken_at = ?2 WHERE batch_id = ?1";
    private const string BreakAllSql = "UPDATE asks SET breaks = joins + 1, broken_at = ?1 WHERE key IS NULL AND joins >= breaks";

    /// <inheritdoc />
    public async Task<Earlier> JoinAsync(string clientId, Ask ask, DateTimeOffset keysSince, DateTimeOffset brokenSince, CancellationToken cancellationToken)
    {
        if (ask.Key is not null)
        {
            return await KeyedAsync(clientId, ask, keysSince, cancellationToken);
        }

        // A write costs a turn of the writer, and hardly any request finds one to join.
        while (await JoinableAsync(ask, brokenSince, cancellationToken) is { } batchId)
        {
            if (await database.WriteAsync((batchId, ask.IsRetry), JoinAsync, cancellationToken))
            {
                return new Earlier.Same(batchId);
            }
        }

        return new Earlier.None();
    }

    /// <inheritdoc />
    public Task EndAsync(IReadOnlyCollection<AnswerEnd> ends, CancellationToken cancellationToken) => database.WriteAsync(
        ends,
        static async (unit, ends) =>
        {
            foreach (var end in ends)
            {
                await (end.BrokenAt is { } at
                    ? unit.Prepare(BrokenSql).Bind(end.BatchId).Bind(at).RunAsync()
                    : unit.Prepare(AnsweredSql).Bind(end.BatchId).RunAsync());
            }

            return ends.Count;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task BreakAllAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        now, static (unit, now) => unit.Prepare(BreakAllSql).Bind(now).RunAsync(), cancellationToken);

    /// <inheritdoc />
    public Task ForgetAsync(DateTimeOffset keysBefore, DateTimeOffset brokenBefore, CancellationToken cancellationToken) => database.WriteAsync(
        (keysBefore, brokenBefore),
        static async (unit, before) =>
            await unit.Prepare(ForgetKeyedSql).Bind(before.keysBefore).RunAsync()
            + await unit.Prepare(ForgetBrokenSql).Bind(before.keysBefore).Bind(before.brokenBefore).RunAsync(),
        cancellationToken);

    private async ValueTask<Earlier> KeyedAsync(string clientId, Ask ask, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            (clientId, ask.Key, since),
            static (session, sought) => session.Prepare(KeyedSql)
                .Bind(sought.clientId)
                .Bind(sought.Key)
                .Bind(sought.since)
                .FirstAsync(static row => new Keyed(row.Text(0), row.Text(1))),
            cancellationToken);
        return found switch
        {
            null => new Earlier.None(),
            _ when found.Fingerprint == ask.Fingerprint => new Earlier.Same(found.BatchId),
            _ => new Earlier.Other(),
        };
    }

    private ValueTask<string?> JoinableAsync(Ask ask, DateTimeOffset brokenSince, CancellationToken cancellationToken) => database.ReadAsync(
        (ask.Fingerprint, brokenSince, ask.IsRetry),
        static (session, sought) => session.Prepare(JoinableSql)
            .Bind(sought.Fingerprint)
            .Bind(sought.brokenSince)
            .Bind(sought.IsRetry ? 1 : 0)
            .FirstAsync(static row => row.Text(0)),
        cancellationToken);

    private static async ValueTask<bool> JoinAsync(UnitOfWork unit, (string BatchId, bool IsRetry) join) =>
        await unit.Prepare(JoinSql).Bind(join.BatchId).Bind(join.IsRetry ? 1 : 0).RunAsync() == 1;

    private sealed record Keyed(string BatchId, string Fingerprint);
}
