using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Errors;

/// <summary>
/// Errors that are the body itself, their code the status: <c>{"object":"error","message","type","param","code":400}</c>.
/// </summary>
internal sealed class ObjectErrors : IErrorForm
{
    /// <inheritdoc />
    public Answer.Text Error(int status, string code, string message, string? field = null) => Answer.Json(
        new JsonObject { ["object"] = "error", ["message"] = message, ["type"] = code, ["param"] = field, ["code"] = status }, status);

    /// <inheritdoc />
    public Answer.Text Mistake(FieldMistake mistake) => Error(400, "BadRequestError", mistake.Message, mistake.Field);
}
