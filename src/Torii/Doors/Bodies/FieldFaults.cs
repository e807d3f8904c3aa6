using System.Text.Json;

namespace Torii.Doors.Bodies;

/// <summary>
/// Keeps the first mistake of a request. A reader goes on with empty values behind it and asks once, at the end, so that
/// reading stays a straight line.
/// </summary>
internal sealed class FieldFaults
{
    /// <summary>The first mistake; null while there is none.</summary>
    public FieldFault? First { get; private set; }

    /// <summary>A field that must be there is not.</summary>
    public void Missing(string path, string expected) =>
        First ??= new($"Missing required parameter: '{path}' must be {expected}.", path, "missing_required_parameter");

    /// <summary>A field is of another type than it must be.</summary>
    public void WrongType(string? path, string expected, JsonValueKind found) =>
        First ??= new($"Invalid type for {Subject(path)}: expected {expected}, but got {Name(found)} instead.", path, "invalid_type");

    /// <summary>A field's value is not allowed.</summary>
    /// <param name="path">The field.</param>
    /// <param name="rule">What is allowed, as the end of a sentence that begins with the field.</param>
    public void WrongValue(string path, string rule) =>
        First ??= new($"Invalid value for '{path}': it {rule}.", path, "invalid_value");

    private static string Subject(string? path) => path is null ? "the body" : $"'{path}'";

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        _ => "a boolean",
    };
}
