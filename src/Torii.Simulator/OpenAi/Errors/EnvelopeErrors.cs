using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Errors;

/// <summary>OpenAI's errors: <c>{"error":{"message","type","param","code"}}</c>.</summary>
/// <param name="refusal">The code of a refusal for content.</param>
internal sealed class EnvelopeErrors(string refusal = "content_policy_violation") : IErrorForm
{
    /// <inheritdoc />
    public Answer.Text Error(int status, string code, string message, string? field = null)
    {
        var error = new JsonObject { ["message"] = message, ["type"] = TypeOf(status), ["param"] = field, ["code"] = code };
        return Answer.Json(new JsonObject { ["error"] = error }, status);
    }

    /// <inheritdoc />
    public Answer.Text Mistake(FieldMistake mistake) => Error(400, CodeOf(mistake.Flaw), mistake.Message, mistake.Field);

    /// <inheritdoc />
    public Answer.Text Refused(string message) => Error(400, refusal, message, "prompt");

    private static string CodeOf(FieldFlaw flaw) => flaw switch
    {
        FieldFlaw.Missing => "missing_required_parameter",
        FieldFlaw.Unknown => "unknown_parameter",
        FieldFlaw.Type => "invalid_type",
        FieldFlaw.Value => "invalid_value",
        _ => "invalid_body",
    };

    private static string TypeOf(int status) => status switch
    {
        429 => "rate_limit_error",
        >= 500 => "server_error",
        _ => "invalid_request_error",
    };
}
