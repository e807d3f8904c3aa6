using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenRouter;

/// <summary>OpenRouter's errors: <c>{"error": {"code": 400, "message": "…"}}</c>, the code being the HTTP status.</summary>
internal sealed class OpenRouterErrors : IErrorForm
{
    public Answer.Text Error(int status, string code, string message, string? field = null) => Of(status, message);

    public Answer.Text Mistake(FieldMistake mistake) => Of(400, mistake.Message);

    /// <summary>An error.</summary>
    public static Answer.Text Of(int status, string message) =>
        (Answer.Text)Answer.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = message } }, status);
}
