using System.Text.Json;

namespace Torii.Simulator.Protocol;

/// <summary>
/// A JSON object read strictly: exactly the keys it must have, each of the right type. The first mistake is kept in
/// <see cref="Problem"/>; reading goes on with empty values so that a handler checks once, at the end.
/// </summary>
internal sealed class JsonFields
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonElement _object;

    private JsonFields(JsonElement element) => _object = element;

    /// <summary>The first mistake, as the answer to give; null while there is none.</summary>
    public Answer? Problem { get; private set; }

    /// <summary>Parses a body. A body that is no JSON object is a problem too.</summary>
    public static JsonFields Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonText.IsWhole(body.Span) ? new(JsonElement.Parse(body.Span, Strict)) : Unreadable();
        }
        catch (JsonException)
        {
            return Unreadable();
        }
    }

    /// <summary>Demands that the object has exactly these keys.</summary>
    public JsonFields Exactly(params ReadOnlySpan<string> keys) => Exactly("", keys);

    public bool Has(string key) => _object.ValueKind is JsonValueKind.Object && _object.TryGetProperty(key, out _);

    public string Text(string key)
    {
        var value = Value(key);
        return value.ValueKind is JsonValueKind.String ? value.GetString()! : Wrong(key, "a string", "");
    }

    /// <summary>A string out of a closed set.</summary>
    public string OneOf(string key, params ReadOnlySpan<string> allowed)
    {
        var text = Text(key);
        return allowed.Contains(text) ? text : Wrong(key, $"one of {string.Join(", ", allowed)}", allowed[0]);
    }

    /// <summary>A string out of a closed set, or null.</summary>
    public string? OneOfOrNull(string key, params ReadOnlySpan<string> allowed) =>
        Value(key).ValueKind is JsonValueKind.Null ? null : OneOf(key, allowed);

    /// <summary>A whole number between two bounds.</summary>
    public int Number(string key, int least, int most)
    {
        var value = Value(key);
        return value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : Wrong(key, least == most ? $"{least}" : $"a whole number from {least} to {most}", least);
    }

    /// <summary>A whole number out of a closed set.</summary>
    public int OneOf(string key, params ReadOnlySpan<int> allowed)
    {
        var value = Value(key);
        return value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && allowed.Contains(number)
            ? number
            : Wrong(key, $"one of {string.Join(", ", allowed.ToArray())}", allowed[0]);
    }

    /// <summary>A list of objects with exactly these keys.</summary>
    public IReadOnlyList<JsonFields> Items(string key, params ReadOnlySpan<string> keys)
    {
        var value = Value(key);
        if (value.ValueKind is not JsonValueKind.Array)
        {
            return Wrong<IReadOnlyList<JsonFields>>(key, "a list", []);
        }

        var items = new List<JsonFields>();
        foreach (var element in value.EnumerateArray())
        {
            var item = new JsonFields(element).Exactly(key, keys);
            Adopt(item);
            items.Add(item);
        }

        return items;
    }

    /// <summary>A list of strings.</summary>
    public void Texts(string key)
    {
        var value = Value(key);
        if (value.ValueKind is not JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind is not JsonValueKind.String))
        {
            Refuse(key, "a list of strings");
        }
    }

    /// <summary>Two numbers, the first not negative and smaller than the second.</summary>
    public void Span(string key)
    {
        var value = Value(key);
        if (value.ValueKind is not JsonValueKind.Array
            || value.EnumerateArray().Any(item => item.ValueKind is not JsonValueKind.Number)
            || value.EnumerateArray().Select(item => item.GetDouble()).ToArray() is not [>= 0 and var from, var to]
            || from >= to)
        {
            Refuse(key, "two numbers of seconds, the smaller first");
        }
    }

    /// <summary>Nothing but null.</summary>
    public void Nulls(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Value(key).ValueKind is not JsonValueKind.Null)
            {
                Refuse(key, "null");
            }
        }
    }

    /// <summary>Nothing but <c>true</c>.</summary>
    public void True(string key)
    {
        if (Value(key).ValueKind is not JsonValueKind.True)
        {
            Refuse(key, "true");
        }
    }

    /// <summary>An object of any content.</summary>
    public void Object(string key)
    {
        if (Value(key).ValueKind is not JsonValueKind.Object)
        {
            Refuse(key, "an object");
        }
    }

    /// <summary>Notes a mistake, if it is the first.</summary>
    public void Refuse(string key, string expected) => Problem ??= Answer.Invalid(key, $"'{key}' must be {expected}.");

    /// <summary>Takes over the mistake of a part.</summary>
    public void Adopt(JsonFields part) => Problem ??= part.Problem;

    private static JsonFields Unreadable() => new(default) { Problem = Answer.Invalid(null, "The body is not valid JSON.") };

    private JsonFields Exactly(string owner, ReadOnlySpan<string> keys)
    {
        var prefix = owner.Length == 0 ? "" : $"{owner}[].";
        if (Problem is not null)
        {
            return this;
        }

        if (_object.ValueKind is not JsonValueKind.Object)
        {
            Problem = Answer.Invalid(owner.Length == 0 ? null : owner, $"{(owner.Length == 0 ? "The body" : $"'{owner}[]'")} must be an object.");
            return this;
        }

        foreach (var property in _object.EnumerateObject())
        {
            if (!keys.Contains(property.Name))
            {
                Problem ??= Answer.Invalid(prefix + property.Name, $"Unknown field '{prefix}{property.Name}'.");
            }
        }

        foreach (var key in keys)
        {
            if (!_object.TryGetProperty(key, out _))
            {
                Problem ??= Answer.Invalid(prefix + key, $"Field '{prefix}{key}' is missing.");
            }
        }

        return this;
    }

    private T Wrong<T>(string key, string expected, T otherwise)
    {
        Refuse(key, expected);
        return otherwise;
    }

    private JsonElement Value(string key) =>
        _object.ValueKind is JsonValueKind.Object && _object.TryGetProperty(key, out var value) ? value : default;
}
