using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Torii.Doors.Errors;

namespace Torii.Admin.Answers;

/// <summary>The admin API's answer to what cannot be done: an error in OpenAI's shape.</summary>
/// <param name="Error">The error.</param>
internal sealed record Refused(ApiError Error) : IResult, IEndpointMetadataProvider
{
    /// <summary>A mistake in a field.</summary>
    /// <param name="field">The field, as the body or the query names it.</param>
    /// <param name="what">What it must be, as in <c>must be a whole number</c>.</param>
    public static Refused Field(string field, string what) => new(ApiError.Invalid("invalid_value", $"'{field}' {what}.", field));

    /// <summary>There is nothing of that id.</summary>
    /// <param name="what">What was sought, as in <c>account</c>.</param>
    /// <param name="id">By which id.</param>
    public static Refused NotFound(string what, string id) => new(ApiError.NotFound($"{what}_not_found", $"There is no {what} '{id}'."));

    /// <summary>It cannot be done to what it is about as that is now.</summary>
    public static Refused Conflict(string code, string message, string? param = null) => new(ApiError.Conflict(code, message) with { Param = param });

    /// <summary>Somebody else has changed the row that was edited.</summary>
    public static Refused Stale { get; } = Conflict("edit_conflict", "Somebody else has changed it meanwhile: read it again, and change that.");

    /// <summary>It is fixed from outside: by the environment, the command line or a file.</summary>
    public static Refused Locked(string message) => Conflict("locked", message);

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => Error.WriteAsync(httpContext);

    /// <inheritdoc />
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ErrorBody), ["application/json"]));
}
