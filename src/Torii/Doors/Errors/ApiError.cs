using System.Globalization;
using System.Text.Json;
using Torii.Doors.Bodies;
using Torii.Doors.Json;
using Torii.Telemetry;

namespace Torii.Doors.Errors;

/// <summary>An error in OpenAI's shape, with the HTTP status that goes with it.</summary>
/// <param name="Status">The status, unless the answer has begun.</param>
/// <param name="Type">OpenAI's class of error.</param>
/// <param name="Code">The word that programs look at; null where there is none.</param>
/// <param name="Message">For people: which field, and what is allowed.</param>
internal sealed record ApiError(int Status, string Type, string? Code, string Message)
{
    private const string InvalidRequestType = "invalid_request_error";

    // Without any, the .NET SDK asks again at once, three times.
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(5);

    /// <summary>The field it is about; null where it is about none.</summary>
    public string? Param { get; init; }

    /// <summary>When asking again makes sense; null for the usual pause, where the status is one that SDKs repeat.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether asking the same again cannot help, or would be paid for twice. SDKs repeat 408, 409, 429 and 5xx unless told not to.</summary>
    public bool IsFinal { get; init; }

    /// <summary>A mistake of the client's.</summary>
    public static ApiError Invalid(string code, string message, string? param = null, int status = StatusCodes.Status400BadRequest) =>
        new(status, InvalidRequestType, code, message) { Param = param };

    /// <summary>A mistake in a field of a request.</summary>
    public static ApiError Of(FieldFault fault) => Invalid(fault.Code, fault.Message, fault.Param);

    /// <summary>A model that the catalogue does not have.</summary>
    public static ApiError UnknownModel(string name) =>
        NotFound("model_not_found", $"There is no model '{name}'. GET /v1/models lists those there are.", "model");

    /// <summary>No key, or not a valid one.</summary>
    public static ApiError InvalidKey(string message) =>
        new(StatusCodes.Status401Unauthorized, InvalidRequestType, "invalid_api_key", message);

    /// <summary>There is nothing of that name, or it is not this client's.</summary>
    public static ApiError NotFound(string code, string message, string? param = null) =>
        Invalid(code, message, param, StatusCodes.Status404NotFound);

    /// <summary>It would be right, were what it is about in another state; that does not pass in the seconds in which SDKs ask again.</summary>
    public static ApiError Conflict(string code, string message) =>
        Invalid(code, message, status: StatusCodes.Status409Conflict) with { IsFinal = true };

    /// <summary>The server stops while a client waits; the work goes on at its next start.</summary>
    /// <param name="answerId">The id under which the result can be asked for.</param>
    public static ApiError Stopping(string answerId) =>
        Restarting with { Message = $"The server is restarting; the work goes on. Ask for it at /v1/generation/{answerId}" };

    /// <summary>The server stops before it has done what was asked.</summary>
    public static ApiError Restarting { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "server_error", "server_stopping", "The server is restarting; ask again.");

    /// <summary>A defect of ours.</summary>
    public static ApiError Internal { get; } =
        new(StatusCodes.Status500InternalServerError, "server_error", "internal_error", "Something went wrong on this server.");

    private TimeSpan? Pause => RetryAfter
        ?? (Status is StatusCodes.Status408RequestTimeout or StatusCodes.Status429TooManyRequests or >= StatusCodes.Status500InternalServerError ? UsualPause : null);

    /// <summary>Writes it as the whole answer.</summary>
    public Task WriteAsync(HttpContext context)
    {
        context.NoteError(Code);
        var response = context.Response;
        response.StatusCode = Status;
        if (Pause is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (IsFinal)
        {
            response.Headers["x-should-retry"] = "false";
        }

        return JsonAnswer.SendAsync(context, WriteTo);
    }

    /// <summary>Writes the envelope: an object with the one member <c>error</c>.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("error");
        WriteBody(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the inner object, all four members of it: SDKs read them without looking.</summary>
    public void WriteBody(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("message", Message);
        writer.WriteString("type", Type);
        writer.WriteString("param", Param);
        writer.WriteString("code", Code);
        writer.WriteEndObject();
    }
}
