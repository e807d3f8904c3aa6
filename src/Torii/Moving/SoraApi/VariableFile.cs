namespace Torii.Moving.SoraApi;

/// <summary>Reads a file of variables, <c>NAME=value</c> a line, as <c>.env</c> is: with or without <c>export</c> and quotation marks.</summary>
internal static class VariableFile
{
    private const string Export = "export ";
    private const int MostFaults = 20;

    /// <summary>The values by their names, and what cannot be read, a sentence each.</summary>
    public static (IReadOnlyDictionary<string, string> Settings, IReadOnlyList<string> Faults) Read(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<string>();
        var number = 0;
        foreach (var range in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = range.Trim().ToString();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var entry = line.StartsWith(Export, StringComparison.Ordinal) ? line[Export.Length..] : line;
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && IsName(entry[..equals].Trim()))
            {
                settings[entry[..equals].Trim()] = Unquoted(entry[(equals + 1)..].Trim());
            }
            else if (faults.Count < MostFaults)
            {
                faults.Add($"Line {number} of the settings cannot be read, and is left out.");
            }
        }

        return (settings, faults);
    }

    private static string Unquoted(string value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;

    private static bool IsName(string name) => name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
