using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Torii.Doors.Errors;

namespace Torii.Admin.Answers;

/// <summary>Turns what cannot be read of a request into an error that names the field.</summary>
internal sealed partial class BadRequests(RequestDelegate next)
{
    // How the framework begins to tell of a missing body; it goes on with advice to who writes servers.
    private const string NoBody = "Implicit body";

    /// <summary>The middleware.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            await TellBrokenOffAsync(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted && bad.InnerException is JsonException broken)
        {
            await ErrorOf(broken).WriteAsync(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await ErrorOf(bad).WriteAsync(context);
        }
    }

    // A query that cannot be read, and a JSON body that is too long or too slow, end with the status alone: the framework keeps
    // what it has thrown to itself.
    private static Task TellBrokenOffAsync(HttpContext context) => context.Response switch
    {
        { HasStarted: true } or { ContentType: not null } => Task.CompletedTask,
        { StatusCode: StatusCodes.Status400BadRequest } => ErrorOf(context.Request.Query, context.GetEndpoint()).WriteAsync(context),
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => ApiError.Invalid("too_large", "The body is longer than is allowed here.", status: StatusCodes.Status413PayloadTooLarge).WriteAsync(context),
        { StatusCode: StatusCodes.Status408RequestTimeout } => ApiError.Invalid("body_timeout", "The body did not come in time.", status: StatusCodes.Status408RequestTimeout).WriteAsync(context),
        _ => Task.CompletedTask,
    };

    // Which value it was is not told: it is one of those that are no plain text.
    private static ApiError ErrorOf(IQueryCollection query, Endpoint? endpoint)
    {
        var read = endpoint?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>() ?? [];
        var fields = read.Where(parameter => parameter.HasTryParse).Select(parameter => FieldOf(parameter.Name)).Where(query.ContainsKey).ToList();
        return fields switch
        {
            [] => ApiError.Invalid("invalid_request", "The request cannot be read."),
            [var field] => ApiError.Invalid("invalid_value", $"'{field}' is not of the type that is asked for.", field),
            _ => ApiError.Invalid("invalid_value", $"One of '{string.Join("', '", fields)}' is not of the type that is asked for.", fields[0]),
        };
    }

    private static ApiError ErrorOf(BadHttpRequestException bad)
    {
        if (bad.Message.StartsWith(NoBody, StringComparison.Ordinal))
        {
            return ApiError.Invalid("invalid_json", "A JSON body is needed here.");
        }

        return Missing().Match(bad.Message) is { Success: true } missing && FieldOf(missing.Groups["name"].Value) is var field
            ? ApiError.Invalid("invalid_request", $"'{field}' must be given.", field)
            : ApiError.Invalid("invalid_request", bad.Message, status: bad.StatusCode);
    }

    [GeneratedRegex(@"^Required parameter ""[^""]* (?<name>\w+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Missing();

    private static string FieldOf(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    // The framework's own words name our types, and may quote what was sent.
    private static ApiError ErrorOf(JsonException broken)
    {
        var field = broken.Path?.TrimStart('$').TrimStart('.');
        return string.IsNullOrEmpty(field)
            ? ApiError.Invalid("invalid_json", $"The body is not the JSON that is asked for here: it breaks in line {(broken.LineNumber ?? 0) + 1}, or a field is missing or unknown.")
            : ApiError.Invalid("invalid_value", $"'{field}' is unknown here, or not of the type that is asked for.", field);
    }
}
