using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Torii.Simulator.Upstreams;

/// <summary>
/// The fields of a request, read strictly whatever the body's form: in a form every value is text, and a number or an object is
/// one written down. The first mistake is kept in <see cref="Mistake"/>; reading goes on with empty values, so that a handler
/// checks once, at the end. A JSON null counts as absent.
/// </summary>
internal sealed class AskedFields(BodyForm form, JsonObject values, IReadOnlyList<AskedFile> files)
{
    /// <summary>The longest text that the record keeps whole, in characters: a picture or two as data URLs.</summary>
    private const int LongestRecord = 1024 * 1024;

    /// <summary>Those of a call without a body.</summary>
    public static AskedFields None => new(BodyForm.None, [], []);

    public BodyForm Form => form;

    /// <summary>The first mistake; null while there is none.</summary>
    public FieldMistake? Mistake { get; private set; }

    /// <summary>Every file, in the order it came.</summary>
    public IReadOnlyList<AskedFile> Files => files;

    private bool IsJson => form is BodyForm.Json;

    /// <summary>Demands one of these forms.</summary>
    /// <returns>Whether it is one; otherwise the mistake is noted.</returns>
    public bool In(params ReadOnlySpan<BodyForm> forms)
    {
        if (forms.Contains(form))
        {
            return true;
        }

        Note(new(null, FieldFlaw.Body, $"The body must be of another form: {string.Join(" or ", forms.ToArray())}."));
        return false;
    }

    /// <summary>Demands that there are no fields or files but these.</summary>
    public AskedFields Only(params IReadOnlyCollection<string> names)
    {
        var given = values.Select(value => value.Key).Concat(files.Select(file => file.Field));
        var stranger = given.FirstOrDefault(name => !names.Contains(name));
        if (stranger is not null)
        {
            Refuse(stranger, FieldFlaw.Unknown, $"Unknown field '{stranger}'.");
        }

        return this;
    }

    /// <summary>Whether a field has a value or a file.</summary>
    public bool Has(string name) => values[name] is not null || FilesOf(name).Any();

    public IEnumerable<AskedFile> FilesOf(string name) => files.Where(file => file.Field == name);

    /// <summary>A text that must be there and not be blank.</summary>
    public string Text(string name)
    {
        var text = TextOrNull(name);
        if (text is null && Mistake is null)
        {
            Refuse(name, FieldFlaw.Missing, $"Field '{name}' is required.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            Refuse(name, FieldFlaw.Value, $"'{name}' must not be empty.");
        }

        return text ?? "";
    }

    public string? TextOrNull(string name)
    {
        if (values[name] is not { } value)
        {
            return null;
        }

        return value.GetValueKind() is JsonValueKind.String
            ? value.GetValue<string>()
            : Wrong<string?>(name, FieldFlaw.Type, "a string", null);
    }

    /// <summary>A text out of a closed set; null when absent.</summary>
    public string? OneOf(string name, params ReadOnlySpan<string> allowed)
    {
        var text = TextOrNull(name);
        return text is null || allowed.Contains(text)
            ? text
            : Wrong<string?>(name, FieldFlaw.Value, $"one of {string.Join(", ", allowed)}", null);
    }

    /// <summary>A number between two bounds; null when absent.</summary>
    /// <param name="name">The field.</param>
    /// <param name="least">The smallest that will do.</param>
    /// <param name="most">The greatest that will do.</param>
    /// <param name="textToo">Whether JSON may give it as a string; a form always does.</param>
    public double? Number(string name, double least, double most, bool textToo = false)
    {
        if (values[name] is not { } value)
        {
            return null;
        }

        if (Read(value, textToo) is not { } number)
        {
            return Wrong<double?>(name, FieldFlaw.Type, "a number", null);
        }

        return number >= least && number <= most ? number : Wrong<double?>(name, FieldFlaw.Value, $"a number from {least} to {most}", null);
    }

    /// <summary>A whole number between two bounds; null when absent.</summary>
    public int? Whole(string name, int least, int most, bool textToo = false)
    {
        var number = Number(name, least, most, textToo);
        return number is null || double.IsInteger(number.Value)
            ? (int?)number
            : Wrong<int?>(name, FieldFlaw.Type, "a whole number", null);
    }

    /// <summary>Yes or no; null when absent.</summary>
    public bool? Flag(string name)
    {
        if (values[name] is not { } value)
        {
            return null;
        }

        return (value.GetValueKind(), IsJson) switch
        {
            (JsonValueKind.True, _) => true,
            (JsonValueKind.False, _) => false,
            (JsonValueKind.String, false) when value.GetValue<string>() is "true" or "True" or "1" => true,
            (JsonValueKind.String, false) when value.GetValue<string>() is "false" or "False" or "0" => false,
            _ => Wrong<bool?>(name, FieldFlaw.Type, "true or false", null),
        };
    }

    /// <summary>An object, in a form one written down as JSON; null when absent.</summary>
    public JsonObject? Object(string name)
    {
        if (values[name] is not { } value)
        {
            return null;
        }

        return Structure(value) as JsonObject ?? Wrong<JsonObject?>(name, FieldFlaw.Type, "an object", null);
    }

    /// <summary>A list, in a form one written down as JSON; empty when absent.</summary>
    public IReadOnlyList<JsonNode?> List(string name)
    {
        if (values[name] is not { } value)
        {
            return [];
        }

        return Structure(value) is JsonArray list ? [.. list] : Wrong<IReadOnlyList<JsonNode?>>(name, FieldFlaw.Type, "a list", []);
    }

    /// <summary>The value as it came; null when absent.</summary>
    public JsonNode? Raw(string name) => values[name];

    /// <summary>The values and a description of the files, as the record shows them; empty when there are none.</summary>
    public ReadOnlyMemory<byte> Record()
    {
        if (form is BodyForm.None or BodyForm.Other)
        {
            return default;
        }

        var described = (JsonObject)values.DeepClone();
        foreach (var group in files.GroupBy(file => file.Field))
        {
            JsonNode[] all = [.. group.Select(file => file.Describe())];
            described[group.Key] = all.Length == 1 ? all[0] : new JsonArray(all);
        }

        var text = described.ToJsonString();
        return Encoding.UTF8.GetBytes(text.Length <= LongestRecord ? text : $$"""{"characters":{{text.Length}}}""");
    }

    /// <summary>Notes a mistake, if it is the first.</summary>
    public void Refuse(string name, FieldFlaw flaw, string message) => Note(new(name, flaw, message, values[name]?.ToString()));

    public void Note(FieldMistake mistake) => Mistake ??= mistake;

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private JsonNode? Structure(JsonNode value) =>
        !IsJson && value.GetValueKind() is JsonValueKind.String ? Parse(value.GetValue<string>()) : value;

    private double? Read(JsonNode value, bool textToo) => value.GetValueKind() switch
    {
        JsonValueKind.Number => value.GetValue<double>(),
        JsonValueKind.String when (textToo || !IsJson)
            && double.TryParse(value.GetValue<string>(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => number,
        _ => null,
    };

    private T Wrong<T>(string name, FieldFlaw flaw, string expected, T otherwise)
    {
        Refuse(name, flaw, $"'{name}' must be {expected}.");
        return otherwise;
    }
}
