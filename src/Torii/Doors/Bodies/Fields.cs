using System.Globalization;
using System.Text.Json;

namespace Torii.Doors.Bodies;

/// <summary>
/// The fields of a JSON object, read one by one. What is wrong goes to <see cref="FieldFaults"/>, and an empty value comes
/// back. Fields that nobody asks for are ignored, and an optional field may be null.
/// </summary>
internal sealed class Fields
{
    private readonly JsonElement _object;
    private readonly string? _path;
    private readonly FieldFaults _faults;

    /// <summary>The fields of what must be an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="path">Where it stands; null for the body itself.</param>
    /// <param name="faults">Takes the mistakes.</param>
    public Fields(JsonElement value, string? path, FieldFaults faults)
    {
        (_object, _path, _faults) = (value, path, faults);
        if (value.ValueKind is not JsonValueKind.Object)
        {
            faults.WrongType(path, "an object", value.ValueKind);
            _object = default;
        }
    }

    /// <summary>The path of a field of this object.</summary>
    public string Path(string name) => _path is null ? name : $"{_path}.{name}";

    /// <summary>A field that must be there, of whatever type.</summary>
    public JsonElement? Required(string name, string expected)
    {
        var value = Find(name);
        if (value is null && _object.ValueKind is JsonValueKind.Object)
        {
            _faults.Missing(Path(name), expected);
        }

        return value;
    }

    /// <summary>A field of whatever type; null where it is missing or null.</summary>
    public JsonElement? Optional(string name) => Find(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    /// <summary>A string that must be there; empty where it is not.</summary>
    public string Text(string name) => Required(name, "a string") is { } value ? Text(value, name) : "";

    /// <summary>A string; null where there is none.</summary>
    public string? OptionalText(string name) => Optional(name) is { } value ? Text(value, name) : null;

    /// <summary>A boolean; null where there is none.</summary>
    public bool? OptionalFlag(string name)
    {
        var value = Optional(name);
        if (value is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) } other)
        {
            _faults.WrongType(Path(name), "a boolean", other.ValueKind);
        }

        return value is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean() : null;
    }

    /// <summary>A whole number between two bounds; null where there is none.</summary>
    public int? OptionalNumber(string name, int least, int most)
    {
        if (Optional(name) is not { } value)
        {
            return null;
        }

        var expected = $"a whole number from {least} to {most}";
        if (value.ValueKind is not JsonValueKind.Number)
        {
            _faults.WrongType(Path(name), expected, value.ValueKind);
            return null;
        }

        if (!value.TryGetInt32(out var number) || number < least || number > most)
        {
            _faults.WrongValue(Path(name), $"must be {expected}");
            return null;
        }

        return number;
    }

    /// <summary>
    /// A whole number between two bounds, as a number or as a text of digits: OpenAI has lengths written so, and a form
    /// knows nothing else. Null where there is none.
    /// </summary>
    public int? OptionalWrittenNumber(string name, int least, int most)
    {
        if (Optional(name) is not { ValueKind: JsonValueKind.String } value)
        {
            return OptionalNumber(name, least, most);
        }

        if (int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        _faults.WrongValue(Path(name), $"must be a whole number from {least} to {most}");
        return null;
    }

    /// <summary>An object; null where there is none.</summary>
    public Fields? OptionalObject(string name) => Optional(name) is { } value ? new(value, Path(name), _faults) : null;

    private string Text(JsonElement value, string name) => TextField.Read(value, Path(name), _faults);

    private JsonElement? Find(string name) =>
        _object.ValueKind is JsonValueKind.Object && _object.TryGetProperty(name, out var value) ? value : null;
}
