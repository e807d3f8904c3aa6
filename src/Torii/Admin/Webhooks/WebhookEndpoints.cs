using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Clients;
using Torii.Admin.Live;
using Torii.Admin.Sessions;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Webhooks;
using Torii.Webhooks;

namespace Torii.Admin.Webhooks;

/// <summary><c>/api/admin/webhooks</c>: what was sent to clients' servers and what came of it, sending it again, and trying an address.</summary>
internal sealed class WebhookEndpoints(
    IDeliveryStore store, Redelivery redelivery, WebhookTest test, ClientBook book, ConsoleClient console, ClientNames names, LiveChanges changes)
{
    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        var group = admin.MapGroup("/webhooks").WithTags("Webhooks");
        group.MapGet("/deliveries", (int? limit, string? after, string? state, string? client, string? generation, WebhookEndpoints webhooks, CancellationToken cancellationToken) =>
                webhooks.ListAsync(limit, after, state, client, generation, cancellationToken))
            .WithName("webhooks.list").WithSummary("Messages to webhooks, the newest first.");
        group.MapGet("/deliveries/{id}", (string id, WebhookEndpoints webhooks, CancellationToken cancellationToken) => webhooks.ShowAsync(id, cancellationToken))
            .WithName("webhooks.read").WithSummary("A message to a webhook, with each of its tries.");
        group.MapPost("/deliveries/{id}/resend", (string id, HttpContext context, WebhookEndpoints webhooks) => webhooks.ResendAsync(id, context))
            .WithName("webhooks.resend").WithSummary("Sends a message again that was taken or given up.");
        group.MapPost("/deliveries/resend", (ResendRequest request, HttpContext context, WebhookEndpoints webhooks) => webhooks.ResendAsync(request, context))
            .WithName("webhooks.resend_some").WithSummary("Sends several messages again.");
        group.MapPost("/test", (WebhookTestRequest request, HttpContext context, WebhookEndpoints webhooks) => webhooks.TestAsync(request, context))
            .WithName("webhooks.test").WithSummary("Sends a message that stands for nothing to an address, as messages to webhooks are sent.");
    }

    private async Task<Results<Ok<Page<DeliveryRow>>, Refused>> ListAsync(
        int? limit, string? after, string? state, string? client, string? generation, CancellationToken cancellationToken)
    {
        DeliveryState? wanted = null;
        if ((Paging.Check(limit) ?? Choice.Read("state", state, out wanted)) is { } wrong)
        {
            return wrong;
        }

        if (!string.IsNullOrEmpty(generation) && PublicId.Parse(generation) is null)
        {
            return Refused.Field("generation", "must be the id of a generation, such as video_ and 32 hexadecimal digits");
        }

        var size = limit ?? Paging.UsualLimit;
        var page = new DeliveryPage(size + 1)
        {
            After = string.IsNullOrEmpty(after) ? null : after,
            State = wanted,
            ClientId = string.IsNullOrEmpty(client) ? null : client,
            GenerationId = string.IsNullOrEmpty(generation) ? null : PublicId.Parse(generation),
        };
        var found = Paging.Of(await store.ListAsync(page, cancellationToken), size, delivery => delivery.Id);
        var called = await names.ReadAsync(cancellationToken);
        return TypedResults.Ok(new Page<DeliveryRow>([.. found.Items.Select(delivery => DeliveryRow.Of(delivery, called.GetValueOrDefault(delivery.ClientId)))], found.Next, found.Total));
    }

    private async Task<Results<Ok<DeliveryDocument>, Refused>> ShowAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } delivery)
        {
            return Refused.NotFound("delivery", id);
        }

        var called = await names.ReadAsync(cancellationToken);
        return TypedResults.Ok(new DeliveryDocument(DeliveryRow.Of(delivery, called.GetValueOrDefault(delivery.ClientId)), await store.TriesAsync(delivery.Id, cancellationToken)));
    }

    private async Task<Results<Ok<DeliveryRow>, Refused>> ResendAsync(string id, HttpContext context)
    {
        if (await FindAsync(id, context.RequestAborted) is not { } delivery)
        {
            return Refused.NotFound("delivery", id);
        }

        if (await redelivery.RunAsync(delivery, CancellationToken.None) is not { } pending)
        {
            return Refused.Conflict("delivery_pending", "It is still being delivered; only what was delivered or given up can be sent again.");
        }

        var called = await names.ReadAsync(CancellationToken.None);
        changes.Tell("webhooks", delivery.Id);
        return TypedResults.Ok(DeliveryRow.Of(pending, called.GetValueOrDefault(delivery.ClientId)));
    }

    private async Task<Results<Ok<ResendReport>, Refused>> ResendAsync(ResendRequest request, HttpContext context)
    {
        if (request.Ids.Count is < 1 or > Paging.LargestLimit)
        {
            return Refused.Field("ids", $"must be 1 to {Paging.LargestLimit} ids");
        }

        var (resent, pending, missing) = (0, 0, 0);
        foreach (var id in request.Ids.Distinct(StringComparer.Ordinal))
        {
            // Who goes away in the middle has sent what was sent: the rest is left.
            if (context.RequestAborted.IsCancellationRequested)
            {
                break;
            }

            var found = await FindAsync(id ?? "", CancellationToken.None);
            var isResent = found is not null && await redelivery.RunAsync(found, CancellationToken.None) is not null;
            resent += isResent ? 1 : 0;
            missing += found is null ? 1 : 0;
            pending += found is not null && !isResent ? 1 : 0;
        }

        context.Audit($"{resent} sent again");
        changes.Tell("webhooks");
        return TypedResults.Ok(new ResendReport(resent, pending, missing));
    }

    private async Task<Results<Ok<WebhookTestReport>, Refused>> TestAsync(WebhookTestRequest request, HttpContext context)
    {
        if (WebhookAddress.Parse(request.Url) is not { } url)
        {
            return Refused.Field("url", WebhookAddress.Rule);
        }

        await console.EnsureAsync(CancellationToken.None);
        if ((request.ClientId is { } id ? book.Find(id) : console.Find()) is not { } signer)
        {
            return Refused.Field("client_id", "must be the id of a client key that is in force");
        }

        var report = await test.RunAsync(url, signer, context.RequestAborted);

        // Its path may be a secret of its own.
        context.Audit(url.GetLeftPart(UriPartial.Authority));
        return TypedResults.Ok(report);
    }

    private async ValueTask<Delivery?> FindAsync(string asked, CancellationToken cancellationToken) =>
        PublicId.Parse(asked) is { } id ? await store.FindAsync(id, cancellationToken) : null;
}
