using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Errors;

/// <summary>Errors of servers built on FastAPI: <c>{"detail": "…"}</c>, and a list where fields are mistaken.</summary>
internal sealed class DetailErrors : IErrorForm
{
    /// <inheritdoc />
    public Answer.Text Error(int status, string code, string message, string? field = null) =>
        Answer.Json(new JsonObject { ["detail"] = message }, status);

    /// <inheritdoc />
    public Answer.Text Mistake(FieldMistake mistake)
    {
        if (mistake is { Flaw: FieldFlaw.Body, Field: null })
        {
            return Error(400, "invalid_body", "There was an error parsing the body");
        }

        var entry = new JsonObject
        {
            ["type"] = TypeOf(mistake.Flaw),
            ["loc"] = new JsonArray("body", mistake.Field),
            ["msg"] = mistake.Flaw is FieldFlaw.Missing ? "Field required" : mistake.Message,
            ["input"] = mistake.Input,
        };
        return Answer.Json(new JsonObject { ["detail"] = new JsonArray(entry) }, 422);
    }

    /// <inheritdoc />
    public Answer.Text Overloaded() => Error(503, "not_ready", "The generation handler is not initialized: the model is not loaded.");

    private static string TypeOf(FieldFlaw flaw) => flaw switch
    {
        FieldFlaw.Missing => "missing",
        FieldFlaw.Unknown => "extra_forbidden",
        FieldFlaw.Type => "type_error",
        _ => "value_error",
    };
}
