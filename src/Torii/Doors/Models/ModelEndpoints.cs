using System.Text.Json;
using Torii.Core.Catalogue;
using Torii.Doors.Errors;
using Torii.Doors.Json;

namespace Torii.Doors.Models;

/// <summary><c>GET /v1/models</c> and <c>GET /v1/models/{id}</c>. The list never changes while the server runs, so it is written once.</summary>
internal sealed class ModelEndpoints(ModelCatalogue catalogue)
{
    // When the models were last changed (2026-01-10); OpenAI's clients want a number.
    private const long Created = 1_768_003_200;

    private readonly byte[] _list = JsonAnswer.Write(writer => WriteList(writer, catalogue.Models));

    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/models", context => context.RequestServices.GetRequiredService<ModelEndpoints>().ListAsync(context));
        routes.MapGet("/v1/models/{**id}", context => context.RequestServices.GetRequiredService<ModelEndpoints>().FindAsync(context));
    }

    private Task ListAsync(HttpContext context) => SendAsync(context, _list);

    private Task FindAsync(HttpContext context)
    {
        // SDKs escape a slash within a name, and routing leaves %2F as it is.
        var name = Uri.UnescapeDataString((string?)context.Request.RouteValues["id"] ?? "");
        return catalogue.Find(name) is { } model
            ? SendAsync(context, JsonAnswer.Write(writer => Write(writer, model with { Name = name })))
            : ApiError.UnknownModel(name).WriteAsync(context);
    }

    private static Task SendAsync(HttpContext context, byte[] json)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        return context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }

    private static void WriteList(Utf8JsonWriter writer, IReadOnlyList<Model> models)
    {
        writer.WriteStartObject();
        writer.WriteString("object", "list");
        writer.WriteStartArray("data");
        foreach (var model in models)
        {
            Write(writer, model);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Model model)
    {
        writer.WriteStartObject();
        writer.WriteString("id", model.Name);
        writer.WriteString("object", "model");
        writer.WriteNumber("created", Created);
        writer.WriteString("owned_by", "torii");
        writer.WriteString("description", model.Description);
        writer.WriteString("kind", model.Kind.Name());
        writer.WriteEndObject();
    }
}
