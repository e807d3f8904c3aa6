using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Webhooks;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Doors.Json;
using Torii.Doors.Paging;
using Torii.Security;
using Torii.Webhooks;

namespace Torii.Doors.Webhooks;

/// <summary>
/// <c>/v1/webhooks</c>: what a client's webhooks are signed with, what was sent to them and what came of it, and
/// sending one again.
/// </summary>
internal sealed class WebhookEndpoints(WebhookSecrets secrets, IDeliveryStore deliveries, Redelivery redelivery)
{
    private const string List = "/v1/webhooks/deliveries";

    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/webhooks/secret", context => Of(context).ShowSecretAsync(context));
        routes.MapGet(List, context => Of(context).ListAsync(context));
        routes.MapGet(List + "/{id}", context => Of(context).ShowAsync(context));
        routes.MapPost(List + "/{id}/resend", context => Of(context).ResendAsync(context));
    }

    private static WebhookEndpoints Of(HttpContext context) => context.RequestServices.GetRequiredService<WebhookEndpoints>();

    private Task ShowSecretAsync(HttpContext context)
    {
        // While one takes another's place both sign, so that either alone is enough to check a message with.
        var secret = secrets.Of(context.Client())[0];
        context.Response.Headers.CacheControl = "no-store";
        return JsonAnswer.SendAsync(context, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("object", "webhook.secret");
            writer.WriteString("secret", secret);
            writer.WriteEndObject();
        });
    }

    private async Task ListAsync(HttpContext context)
    {
        var faults = new FieldFaults();
        var query = PageQuery.Read(context.Request.Query, faults);
        if (query.OldestFirst)
        {
            faults.WrongValue("order", "must be desc: deliveries are listed newest first");
        }

        var generationId = GenerationIdIn(context.Request.Query, faults);
        if (await query.CheckAsync(faults, "delivery", id => IsKnownAsync(id, context)) is { } mistake)
        {
            await mistake.WriteAsync(context);
            return;
        }

        var page = new DeliveryPage(query.Limit + 1) { ClientId = context.Client().Id, GenerationId = generationId, After = query.After };
        var found = await deliveries.ListAsync(page, context.RequestAborted);
        await JsonAnswer.SendAsync(context, writer => PageJson.Write(writer, [.. found.Take(query.Limit)], found.Count > query.Limit, DeliveryJson.Write, WebhookMessage.IdOf));
    }

    private async ValueTask<bool> IsKnownAsync(string id, HttpContext context) =>
        (await deliveries.FindAsync(id, context.RequestAborted))?.ClientId == context.Client().Id;

    private async Task ShowAsync(HttpContext context)
    {
        if (await FindAsync(context) is { } delivery)
        {
            await JsonAnswer.SendAsync(context, writer => DeliveryJson.Write(writer, delivery));
        }
    }

    private async Task ResendAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } delivery)
        {
            return;
        }

        if (await redelivery.RunAsync(delivery, context.RequestAborted) is not { } pending)
        {
            await ApiError.Conflict("delivery_pending", "It is still being delivered; only what was delivered or given up can be sent again.").WriteAsync(context);
            return;
        }

        await JsonAnswer.SendAsync(context, writer => DeliveryJson.Write(writer, pending));
    }

    /// <summary>The delivery that the path names; where it names none of the client's, null, and the answer is written.</summary>
    private async Task<Delivery?> FindAsync(HttpContext context)
    {
        var asked = (string)context.Request.RouteValues["id"]!;
        var found = PublicId.Parse(asked) is { } id ? await deliveries.FindAsync(id, context.RequestAborted) : null;
        if (found?.ClientId == context.Client().Id)
        {
            return found;
        }

        await ApiError.NotFound("not_found", $"There is no delivery '{asked}'.", "id").WriteAsync(context);
        return null;
    }

    private static string? GenerationIdIn(IQueryCollection query, FieldFaults faults)
    {
        const string name = "generation_id";
        if (query[name].ToString() is not { Length: > 0 } written)
        {
            return null;
        }

        var id = PublicId.Parse(written);
        if (id is null)
        {
            faults.WrongValue(name, "must be the id of a generation, such as video_ and 32 hexadecimal digits");
        }

        return id;
    }
}
