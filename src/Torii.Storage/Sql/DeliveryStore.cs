using Torii.Core.Errands;
using Torii.Core.Stores;
using Torii.Core.Webhooks;

namespace Torii.Storage.Sql;

/// <summary>Messages to webhooks.</summary>
internal sealed class DeliveryStore(IDatabase database) : IDeliveryStore
{
    public const string FindSql = $"SELECT {Columns} FROM deliveries WHERE id = ?1";

    public const string ListSql = $"""
        SELECT {Columns} FROM deliveries
        WHERE client_id = ?1 AND id < ?2 AND (?3 IS NULL OR generation_id = ?3)
        ORDER BY id DESC LIMIT ?4
        """;

    private const string Columns = "id, generation_id, client_id, url, type, state, tries, created_at, tried_at, status, why";

    private const string InsertSql = $"""
        INSERT INTO deliveries ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (generation_id, url) DO NOTHING
        """;

    private const string SaveSql = "UPDATE deliveries SET state = ?2, tries = ?3, tried_at = ?4, status = ?5, why = ?6 WHERE id = ?1";
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
    public async ValueTask<IReadOnlyList<Delivery>> ListAsync(
        string clientId, string? generationId, string? after, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
            (clientId, After: after ?? IdOrder.End, generationId, limit),
            static (session, sought) => session.Prepare(ListSql)
                .Bind(sought.clientId)
                .Bind(sought.After)
                .Bind(sought.generationId)
                .Bind(sought.limit)
                .ListAsync(Read),
            cancellationToken);

    /// <inheritdoc />
    public Task SaveAsync(Delivery delivery, CancellationToken cancellationToken) => database.WriteAsync(
        delivery,
        static (unit, delivery) => unit.Prepare(SaveSql)
            .Bind(delivery.Id)
            .Bind(StoredNames.DeliveryStates[delivery.State])
            .Bind(delivery.Tries)
            .Bind(delivery.TriedAt)
            .Bind(delivery.Status)
            .Bind(delivery.Why)
            .RunAsync(),
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
    };
}
