namespace Torii.Doors.Bodies;

/// <summary>A mistake in a field of a request. The client gets it with status 400 as <c>invalid_request_error</c>.</summary>
/// <param name="Message">Which field, and what is allowed.</param>
/// <param name="Param">The field's path; null where it is the body as a whole.</param>
/// <param name="Code"><c>missing_required_parameter</c>, <c>invalid_type</c> or <c>invalid_value</c>.</param>
internal sealed record FieldFault(string Message, string? Param, string Code);
