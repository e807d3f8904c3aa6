using Torii.Core.Catalogue;
using Torii.Core.Routing.Offers;
using Torii.Doors.Errors;
using Torii.Doors.Json;

namespace Torii.Doors.Models;

/// <summary>
/// <c>GET /v1/models</c>, every model that can be made now, and <c>GET /v1/models/{id}</c>, which finds the others too and
/// says that they cannot.
/// </summary>
internal sealed class ModelEndpoints(ModelCatalogue catalogue, Availability availability, ModelList list)
{
    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/models", context => context.RequestServices.GetRequiredService<ModelEndpoints>().ListAsync(context));
        routes.MapGet("/v1/models/{**id}", context => context.RequestServices.GetRequiredService<ModelEndpoints>().FindAsync(context));
    }

    private Task ListAsync(HttpContext context) => SendAsync(context, list.Json());

    private Task FindAsync(HttpContext context)
    {
        // SDKs escape a slash within a name, and routing leaves %2F as it is.
        var name = Uri.UnescapeDataString((string?)context.Request.RouteValues["id"] ?? "");
        return catalogue.Find(name) is { } model
            ? SendAsync(context, JsonAnswer.Write(writer => ModelJson.Write(writer, model, name, availability.Of(model, name))))
            : ApiError.UnknownModel(name).WriteAsync(context);
    }

    private static Task SendAsync(HttpContext context, byte[] json)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        return context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }
}
