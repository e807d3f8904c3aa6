using Torii.Core.Errands;
using Torii.Core.Stores;
using Torii.Core.Webhooks;

namespace Torii.Storage.Sql;

/// <summary>Messages to webhooks.</summary>
internal sealed class DeliveryStore(IDatabase database) : IDeliveryStore
{
    public const string FindSql = $"SELECT {Columns} FROM deliveries WHERE id = ?1";

    /// <summary>All of them.</summary>
    public const string ListSql = $"SELECT {Columns} FROM deliveries WHERE id < ?1 {Rest}";

    /// <summary>Those of a client.</summary>
    public const string OfClientSql = $"SELECT {Columns} FROM deliveries WHERE id < ?1 AND client_id = ?5 {Rest}";

    /// <summary>Those about a generation.</summary>
    public const string OfGenerationSql = $"SELECT {Columns} FROM deliveries WHERE id < ?1 AND generation_id = ?4 {Rest}";

    /// <summary>Those in a state.</summary>
    public const string InStateSql = $"SELECT {Columns} FROM deliveries WHERE id < ?1 AND state = ?3 {Rest}";

    // Each index has a statement of its own; what is asked for beside is looked for among what that one finds.
    private const string Rest = """
        AND (?3 IS NULL OR state = ?3) AND (?4 IS NULL OR generation_id = ?4) AND (?5 IS NULL OR client_id = ?5)
        ORDER BY id DESC LIMIT ?2
        """;

    private const string Columns = "id, generation_id, client_id, url, type, state, tries, created_at, tried_at, status, why, trace";

    private const string InsertSql = $"""
        INSERT INTO deliveries ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        ON CONFLICT (generation_id, url) DO NOTHING
        """;

    private const string SaveSql = "UPDATE deliveries SET state = ?2, tries = ?3, tried_at = ?4, status = ?5, why = ?6 WHERE id = ?1";

    private const string TrySql = """
        INSERT INTO delivery_tries (delivery_id, number, at, status, why) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (delivery_id, number) DO NOTHING
        """;

    private const string TriesSql = "SELECT number, at, status, why FROM delivery_tries WHERE delivery_id = ?1 ORDER BY number";
    private const string ResendSql = "UPDATE deliveries SET state = 'pending', created_at = ?2 WHERE id = ?1 AND state <> 'pending'";

    /// <inheritdoc />
    public Task AddAsync(IReadOnlyList<(Delivery Delivery, Errand Errand)> deliveries, CancellationToken cancellationToken) => database.WriteAsync(
        deliveries,
        static async (unit, deliveries) =>
        {
            foreach (var (delivery, errand) in deliveries)
            {
                if (await InsertAsync(unit, delivery) == 1)
                {
                    await ErrandRows.InsertAsync(unit, errand);
                }
            }

            return deliveries.Count;
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<Delivery?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        id, static (session, id) => session.Prepare(FindSql).Bind(id).FirstAsync(Read), cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Delivery>> ListAsync(DeliveryPage page, CancellationToken cancellationToken) => await database.ReadAsync(
        page,
        static (session, page) => session.Prepare(SqlFor(page))
            .Bind(page.After ?? IdOrder.End)
            .Bind(page.Limit)
            .Bind(page.State is { } state ? StoredNames.DeliveryStates[state] : null)
            .Bind(page.GenerationId)
            .Bind(page.ClientId)
            .ListAsync(Read),
        cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<DeliveryTry>> TriesAsync(string id, CancellationToken cancellationToken) => await database.ReadAsync(
        id,
        static (session, id) => session.Prepare(TriesSql).Bind(id).ListAsync(
            static row => new DeliveryTry(row.Int(0), row.Time(1), row.IntOrNull(2), row.TextOrNull(3))),
        cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(Delivery delivery, CancellationToken cancellationToken) => database.WriteAsync(
        delivery,
        static async (unit, delivery) =>
        {
            // What is given up without having been tried again has no try to write down, or has it already.
            if (delivery is { TriedAt: not null, Tries: > 0 })
            {
                await InsertTryAsync(unit, delivery);
            }

            return await unit.Prepare(SaveSql)
                .Bind(delivery.Id)
                .Bind(StoredNames.DeliveryStates[delivery.State])
                .Bind(delivery.Tries)
                .Bind(delivery.TriedAt)
                .Bind(delivery.Status)
                .Bind(delivery.Why)
                .RunAsync();
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> ResendAsync(string id, Errand errand, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        (id, errand, now),
        static async (unit, resend) =>
        {
            if (await unit.Prepare(ResendSql).Bind(resend.id).Bind(resend.now).RunAsync() == 0)
            {
                return false;
            }

            await ErrandRows.InsertAsync(unit, resend.errand);
            return true;
        },
        cancellationToken);

    private static string SqlFor(DeliveryPage page) => page switch
    {
        { GenerationId: not null } => OfGenerationSql,
        { ClientId: not null } => OfClientSql,
        { State: not null } => InStateSql,
        _ => ListSql,
    };

    private static ValueTask<int> InsertTryAsync(UnitOfWork unit, Delivery delivery) => unit.Prepare(TrySql)
        .Bind(delivery.Id)
        .Bind(delivery.Tries)
        .Bind(delivery.TriedAt)
        .Bind(delivery.Status)
        .Bind(delivery.Why)
        .RunAsync();

    private static ValueTask<int> InsertAsync(UnitOfWork unit, Delivery delivery) => unit.Prepare(InsertSql)
        .Bind(delivery.Id)
        .Bind(delivery.GenerationId)
        .Bind(delivery.ClientId)
        .Bind(delivery.Url)
        .Bind(delivery.Type)
        .Bind(StoredNames.DeliveryStates[delivery.State])
        .Bind(delivery.Tries)
        .Bind(delivery.CreatedAt)
        .Bind(delivery.TriedAt)
        .Bind(delivery.Status)
        .Bind(delivery.Why)
        .Bind(delivery.Trace)
        .RunAsync();

    private static Delivery Read(IRow row) => new()
    {
        Id = row.Text(0),
        GenerationId = row.Text(1),
        ClientId = row.Text(2),
        Url = row.Text(3),
        Type = row.Text(4),
        State = row.Name(5, StoredNames.DeliveryStates),
        Tries = row.Int(6),
        CreatedAt = row.Time(7),
        TriedAt = row.TimeOrNull(8),
        Status = row.IntOrNull(9),
        Why = row.TextOrNull(10),
        Trace = row.TextOrNull(11),
    };
}
