using System.Text.Json;
using Torii.Doors.Errors;

namespace Torii.Admin.Answers;

/// <summary>Turns what cannot be read of a request into an error that names the field.</summary>
internal sealed class BadRequests(RequestDelegate next)
{
    /// <summary>The middleware.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted && bad.InnerException is JsonException broken)
        {
            await ErrorOf(broken).WriteAsync(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await ApiError.Invalid("invalid_request", bad.Message, status: bad.StatusCode).WriteAsync(context);
        }
    }

    // The framework's own words name our types, and may quote what was sent.
    private static ApiError ErrorOf(JsonException broken)
    {
        var field = broken.Path?.TrimStart('$').TrimStart('.');
        return string.IsNullOrEmpty(field)
            ? ApiError.Invalid("invalid_json", $"The body is not the JSON that is asked for here: it breaks in line {(broken.LineNumber ?? 0) + 1}, or a field is missing or unknown.")
            : ApiError.Invalid("invalid_value", $"'{field}' is unknown here, or not of the type that is asked for.", field);
    }
}
