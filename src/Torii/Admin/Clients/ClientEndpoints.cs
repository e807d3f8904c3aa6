using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Statistics;
using Torii.Core.Stores;

namespace Torii.Admin.Clients;

/// <summary><c>/api/admin/clients</c>: client keys, their rights, and what they are used for.</summary>
internal sealed class ClientEndpoints(IClientStore store, Counts counts, ILedgerStore ledger, ClientRows rows, TimeProvider time)
{
    private const int UsualDays = 30;
    private const int MostDays = 366;

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        var group = admin.MapGroup("/clients").WithTags("Clients");
        group.MapGet("", (int? limit, string? after, string? search, string? origin, string? state, ClientEndpoints clients, CancellationToken cancellationToken) =>
                clients.ListAsync(limit, after, search, origin, state, cancellationToken))
            .WithName("clients.list").WithSummary("Client keys in the order they were made; revoked ones only where the state asks for them.");
        group.MapGet("/{id}", (string id, ClientEndpoints clients, CancellationToken cancellationToken) => clients.ShowAsync(id, cancellationToken))
            .WithName("clients.read").WithSummary("A client key, revoked or not.");
        group.MapGet("/{id}/use", (string id, int? days, ClientEndpoints clients, CancellationToken cancellationToken) => clients.ShowUseAsync(id, days, cancellationToken))
            .WithName("clients.use").WithSummary("What a client key was used for, day by day.");
        group.MapPost("", (ClientDraft draft, HttpContext context, ClientChanges changes) => changes.CreateAsync(draft, context))
            .WithName("clients.create").WithSummary("Makes a client key. The answer is the only place that shows it.");
        group.MapPut("/{id}", (string id, ClientEdit edit, HttpContext context, ClientChanges changes) => changes.EditAsync(id, edit, context))
            .WithName("clients.edit").WithSummary("Changes the rights of a client key.");
        group.MapPost("/{id}/rotate", (string id, ClientRotation rotation, HttpContext context, ClientChanges changes) => changes.RotateAsync(id, rotation, context))
            .WithName("clients.rotate").WithSummary("Gives a client another key. The answer is the only place that shows it.");
        group.MapPost("/{id}/webhook-secret", (string id, SecretRotation rotation, HttpContext context, ClientChanges changes) => changes.RenewSecretAsync(id, rotation, context))
            .WithName("clients.renew_webhook_secret").WithSummary("Gives the webhooks of a client another secret. The answer is the only place that shows it.");
        group.MapDelete("/{id}", (string id, HttpContext context, ClientChanges changes) => changes.RevokeAsync(id, context))
            .WithName("clients.revoke").WithSummary("Ends a client key. What it has asked for goes on to its end and is kept.");
    }

    private async Task<Results<Ok<Page<ClientRow>>, Refused>> ListAsync(int? limit, string? after, string? search, string? origin, string? state, CancellationToken cancellationToken)
    {
        var (wantedOrigin, wantedState) = ((ClientOrigin?)null, (ClientState?)null);
        if ((Paging.Check(limit) ?? Choice.Read<ClientOrigin>("origin", origin, out wantedOrigin) ?? Choice.Read("state", state, out wantedState)) is { } wrong)
        {
            return wrong;
        }

        var all = wantedState == ClientState.Revoked ? await store.EverAsync(cancellationToken) : await store.AllAsync(cancellationToken);
        var sought = all.Where(client => (wantedOrigin is null || client.Origin == wantedOrigin) && IsNamed(client, search)).ToList();
        var found = (await rows.OfAsync(sought, cancellationToken)).Where(row => wantedState is null || row.State == wantedState).ToList();
        return TypedResults.Ok(Paging.Cut(found, row => row.Id, after, limit));
    }

    private async Task<Results<Ok<ClientRow>, Refused>> ShowAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } client
            ? TypedResults.Ok(await rows.OfAsync(client, cancellationToken))
            : Refused.NotFound("client", id);

    private async Task<Results<Ok<UsedDays>, Refused>> ShowUseAsync(string id, int? days, CancellationToken cancellationToken)
    {
        if (days is < 1 or > MostDays)
        {
            return Refused.Field("days", $"must be a whole number from 1 to {MostDays}");
        }

        if (await FindAsync(id, cancellationToken) is null)
        {
            return Refused.NotFound("client", id);
        }

        var count = days ?? UsualDays;
        var first = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1 - count);
        var spent = (await ledger.DaysAsync(id, first, cancellationToken)).ToDictionary(day => day.Day, day => day.Spent);
        var made = new Dictionary<(DateOnly Day, GenerationKind Kind), long>();
        await foreach (var hour in counts.SinceAsync(new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero), new CountFilter { ClientId = id }, cancellationToken))
        {
            var key = (DateOnly.FromDateTime(hour.Key.Hour.UtcDateTime), hour.Key.Kind);
            made[key] = made.GetValueOrDefault(key) + hour.Count;
        }

        return TypedResults.Ok(new UsedDays([.. Enumerable.Range(0, count).Select(first.AddDays).Select(day => UsedOn(day, kind => made.GetValueOrDefault((day, kind)), spent.GetValueOrDefault(day)))]));
    }

    private async Task<Client?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await store.EverAsync(cancellationToken)).FirstOrDefault(client => client.Id == id);

    private static UsedDay UsedOn(DateOnly day, Func<GenerationKind, long> made, decimal spent) =>
        new(day, made(GenerationKind.Image), made(GenerationKind.Video), made(GenerationKind.Character) + made(GenerationKind.Prompt), spent);

    private static bool IsNamed(Client client, string? search) =>
        string.IsNullOrWhiteSpace(search) || client.Name.Contains(search, StringComparison.OrdinalIgnoreCase) || client.Id.StartsWith(search, StringComparison.OrdinalIgnoreCase);
}
