using Torii.Admin.Answers;
using Torii.Core.Clients;
using Torii.Core.Costs;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Dispatching;
using Torii.Security;

namespace Torii.Admin.Clients;

/// <summary>Writes rows of client keys, with what they are used for.</summary>
internal sealed class ClientRows(ClientCounts counts, ILedgerStore ledger, ClientLoad load, Sightings sightings, TimeProvider time)
{
    /// <summary>The rows of some.</summary>
    public async Task<IReadOnlyList<ClientRow>> OfAsync(IReadOnlyList<Client> clients, CancellationToken cancellationToken)
    {
        var tallies = await counts.ReadAsync(cancellationToken);
        var costs = (await ledger.ClientsAsync(cancellationToken)).ToDictionary(cost => cost.ClientId, StringComparer.Ordinal);
        return [.. clients.Select(client => RowOf(
            client,
            tallies.GetValueOrDefault(client.Id),
            costs.GetValueOrDefault(client.Id) ?? ClientCosts.None(client.Id)))];
    }

    /// <summary>The row of one.</summary>
    public async Task<ClientRow> OfAsync(Client client, CancellationToken cancellationToken) => (await OfAsync([client], cancellationToken))[0];

    /// <summary>What an edit or a rotation of a client key is based on: the key is of it, or the second of two rotations would end the first one's unseen.</summary>
    public static string VersionOf(Client client) => EditVersion.Of((object[])[ClientFields.Of(client), client.KeyHash]);

    private ClientRow RowOf(Client client, ClientTally? tally, ClientCosts costs) => new()
    {
        Id = client.Id,
        Origin = client.Origin,
        State = StateOf(client, costs),
        IsLocked = ClientTerms.IsLocked(client),
        Fields = ClientFields.Of(client),
        Version = VersionOf(client),
        HasWebhookSecret = client.WebhookSecret is not null,
        CreatedAt = IdSource.TimeOf(client.Id),
        FormerKeyUntil = client.FormerKeyUntil > time.GetUtcNow() ? client.FormerKeyUntil : null,
        RevokedAt = client.RevokedAt,
        Use = UseOf(client, tally, costs),
    };

    private ClientState StateOf(Client client, ClientCosts costs) => client switch
    {
        { RevokedAt: not null } => ClientState.Revoked,
        { ExpiresAt: { } end } when end <= time.GetUtcNow() => ClientState.Expired,
        { Budget: { } budget } when costs.Spent + costs.Reserved >= budget => ClientState.Spent,
        _ => ClientState.Active,
    };

    private ClientUsage UseOf(Client client, ClientTally? tally, ClientCosts costs) => new(
        tally?.Today ?? 0,
        tally?.Month ?? 0,
        load.WaitingOf(client.Id),
        load.UnderWayOf(client.Id),
        costs.Spent,
        costs.Reserved,
        sightings.Of(client.Id) ?? tally?.LastHour);
}
