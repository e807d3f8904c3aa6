namespace Torii.Doors.Bodies;

/// <summary>A field that holds one word out of a few.</summary>
internal static class WordField
{
    /// <summary>The word; null where there is none, or it is not among those allowed.</summary>
    public static string? Read(Fields fields, string name, FieldFaults faults, params IReadOnlyList<string> allowed)
    {
        var word = fields.OptionalText(name);
        if (word is null || allowed.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }

        faults.WrongValue(fields.Path(name), $"must be one of {string.Join(", ", allowed)}");
        return null;
    }
}
