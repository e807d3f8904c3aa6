using System.Globalization;
using System.Text;

namespace Torii.Moving.Sora2Api;

/// <summary>
/// Reads as much of TOML (v1.0.0) as sora2api's settings take: tables, and keys with a text, a number or a switch. What is more
/// than that is named and left out.
/// </summary>
internal static class Toml
{
    private const int MostFaults = 20;

    /// <summary>The values by <c>table.key</c>, and what cannot be read, a sentence each.</summary>
    public static (IReadOnlyDictionary<string, string> Settings, IReadOnlyList<string> Faults) Read(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<string>();
        string? table = "";
        var number = 0;
        foreach (var range in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = range.Trim().ToString();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            // What follows a heading that cannot be read belongs to it, and not to the table before.
            if (line[0] == '[' && (table = TableOf(line)) is not null)
            {
                continue;
            }

            if (table is not null && EntryOf(line) is var (key, value))
            {
                settings[table.Length == 0 ? key : $"{table}.{key}"] = value;
            }
            else if (faults.Count < MostFaults)
            {
                faults.Add($"Line {number} of the settings cannot be read, and is left out.");
            }
        }

        return (settings, faults);
    }

    private static string? TableOf(string line)
    {
        var end = line.IndexOf(']', StringComparison.Ordinal);
        return line[0] == '[' && end > 1 && IsKey(line[1..end].Trim()) && IsEnd(line[(end + 1)..]) ? line[1..end].Trim() : null;
    }

    private static (string Key, string Value)? EntryOf(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1 || !IsKey(line[..equals].Trim()) || ValueOf(line[(equals + 1)..].Trim()) is not { } value)
        {
            return null;
        }

        return (line[..equals].Trim(), value);
    }

    private static string? ValueOf(string text) => text switch
    {
        ['"', ..] => BasicOf(text),
        ['\'', ..] => LiteralOf(text),
        _ => PlainOf(text),
    };

    private static string? PlainOf(string text)
    {
        var comment = text.IndexOf('#', StringComparison.Ordinal);
        var value = (comment < 0 ? text : text[..comment]).Trim();
        var isNumber = double.TryParse(value.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return value is "true" or "false" || isNumber ? value.Replace("_", "", StringComparison.Ordinal) : null;
    }

    private static string? LiteralOf(string text)
    {
        var end = text.IndexOf('\'', 1);
        return end > 0 && IsEnd(text[(end + 1)..]) ? text[1..end] : null;
    }

    private static string? BasicOf(string text)
    {
        var value = new StringBuilder();
        for (var place = 1; place < text.Length; place++)
        {
            if (text[place] == '"')
            {
                return IsEnd(text[(place + 1)..]) ? value.ToString() : null;
            }

            if (text[place] != '\\')
            {
                value.Append(text[place]);
            }
            else if (++place < text.Length && Escaped(text[place]) is { } letter)
            {
                value.Append(letter);
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private static char? Escaped(char letter) => letter switch
    {
        '"' or '\\' => letter,
        't' => '\t',
        'n' => '\n',
        'r' => '\r',
        _ => null,
    };

    private static bool IsEnd(string rest) => rest.Trim() is [] or ['#', ..];

    private static bool IsKey(string key) => key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.');
}
