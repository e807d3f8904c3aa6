using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>The writes of the road, and what a start must know.</summary>
internal sealed class WorkStore(IDatabase database, TimeProvider time) : IWorkStore
{
    private const string TakeGenerations = "UPDATE generations SET owner = ?1 WHERE ended_at IS NULL AND owner <> ?1";
    private const string TakeAttempts = "UPDATE attempts SET owner = ?1 WHERE ended_at IS NULL AND owner <> ?1";

    private const string ProlongSql = "UPDATE generations SET deadline = ?2 WHERE state = ?1 AND deadline < ?2 AND ended_at IS NULL";

    /// <inheritdoc />
    public Task<AcceptOutcome> AcceptAsync(Acceptance acceptance, CancellationToken cancellationToken) =>
        database.WriteAsync(acceptance, AcceptUnit.RunAsync, cancellationToken);

    /// <inheritdoc />
    public Task<ClaimOutcome> ClaimAsync(Claim claim, CancellationToken cancellationToken) =>
        database.WriteAsync(claim, ClaimUnit.RunAsync, cancellationToken);

    /// <inheritdoc />
    public Task<ChangeOutcome> ApplyAsync(Change change, CancellationToken cancellationToken) =>
        database.WriteAsync(change, ApplyUnit.RunAsync, cancellationToken);

    /// <inheritdoc />
    public Task NoteAsync(string generationId, string text, CancellationToken cancellationToken) =>
        database.WriteAsync((generationId, text, time.GetUtcNow()), NoteUnit.RunAsync, cancellationToken);

    /// <inheritdoc />
    public Task TakeOverAsync(CancellationToken cancellationToken) => database.WriteAsync(
        false,
        static async (unit, _) =>
        {
            var generations = await unit.Prepare(TakeGenerations).Bind(unit.Replica).RunAsync();
            return generations + await unit.Prepare(TakeAttempts).Bind(unit.Replica).RunAsync();
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<OpenWork>> OpenWorkAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        OpenWorkQueries.Open, static (session, sql) => OpenWorkRows.ListAsync(session.Prepare(sql)), cancellationToken);

    /// <inheritdoc />
    public async Task<OpenWork?> FindAttemptAsync(string attemptId, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            attemptId,
            static (session, id) => OpenWorkRows.ListAsync(session.Prepare(OpenWorkQueries.OfAttempt).Bind(id)),
            cancellationToken);
        return found.SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<OpenWork>> HistoryAsync(string generationId, CancellationToken cancellationToken) => await database.ReadAsync(
        generationId,
        static (session, id) => OpenWorkRows.ListAsync(session.Prepare(OpenWorkQueries.OfGeneration).Bind(id)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<OpenWork>> StoringAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        OpenWorkQueries.Storing, static (session, sql) => OpenWorkRows.ListAsync(session.Prepare(sql)), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<OpenWork>> OverdueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (now, limit),
            static (session, sought) =>
                OpenWorkRows.ListAsync(session.Prepare(OpenWorkQueries.Overdue).Bind(sought.now).Bind(sought.limit)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<OpenWork>> WaitingAsync(int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        limit, static (session, limit) => OpenWorkRows.ListAsync(session.Prepare(OpenWorkQueries.Waiting).Bind(limit)), cancellationToken);

    /// <inheritdoc />
    public Task ProlongAsync(GenerationState state, DateTimeOffset until, CancellationToken cancellationToken) => database.WriteAsync(
        (state, until),
        static (unit, term) => unit.Prepare(ProlongSql).Bind(StoredNames.GenerationStates[term.state]).Bind(term.until).RunAsync(),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<LaneLoad>> QueuedAsync(CancellationToken cancellationToken) => await database.ReadAsync(
        OpenWorkQueries.Queued, static (session, sql) => session.Prepare(sql).ListAsync(OpenWorkQueries.ReadLoad), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, int>> UnderWayAsync(CancellationToken cancellationToken)
    {
        var clients = await database.ReadAsync(
            OpenWorkQueries.UnderWay,
            static (session, sql) => session.Prepare(sql).ListAsync(static row => (Client: row.Text(0), Count: row.Int(1))),
            cancellationToken);
        return clients.ToDictionary(client => client.Client, client => client.Count, StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Submission>> SubmissionsAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            since,
            static (session, since) =>
                session.Prepare(OpenWorkQueries.Submissions).Bind(since).ListAsync(OpenWorkQueries.ReadSubmission),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlySet<string>> OwnedAsync(
        string accountId, IReadOnlyCollection<string> tasks, CancellationToken cancellationToken) => await database.ReadAsync(
            (accountId, tasks),
            static async (session, sought) =>
            {
                var owned = new HashSet<string>(StringComparer.Ordinal);
                foreach (var task in sought.tasks)
                {
                    if (await session.Prepare(OpenWorkQueries.Owner).Bind(sought.accountId).Bind(task).FirstAsync(static _ => true))
                    {
                        owned.Add(task);
                    }
                }

                return owned;
            },
            cancellationToken);
}
