using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Torii.Simulator.Control;

/// <summary>Reads the body of a control call, and refuses one.</summary>
internal static class ControlBody
{
    /// <summary>Reads a JSON object strictly.</summary>
    /// <returns>The value, or what is wrong with the body.</returns>
    public static async Task<(T? Value, string? Problem)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var value = await JsonSerializer.DeserializeAsync(request.Body, type, request.HttpContext.RequestAborted);
            return value is null ? (null, "the body must be a JSON object") : (value, null);
        }
        catch (JsonException exception)
        {
            return (null, exception.Message);
        }
    }

    /// <summary>400 with <c>{"error": "…"}</c>.</summary>
    public static IResult Refuse(string problem) =>
        TypedResults.Json(new ControlError(problem), ControlJson.Default.ControlError, statusCode: StatusCodes.Status400BadRequest);
}
