using System.Globalization;
using Torii.Doors.Bodies;

namespace Torii.Doors.Files;

/// <summary>The names that clients give to their files. They name nothing here and are only handed back.</summary>
internal static class FileNames
{
    /// <summary>What file systems take, in characters.</summary>
    private const int Longest = 255;

    private const string Unnamed = "file";

    /// <summary>The name without the folders before it; what must not be in a header or a list is a mistake.</summary>
    public static string Read(string? written, string field, FieldFaults faults)
    {
        var name = (written ?? "").Split('/', '\\')[^1].Trim();
        if (name.Length > Longest)
        {
            faults.WrongValue(field, $"must have a file name of at most {Longest} characters");
        }
        else if (name.Any(IsUnprintable))
        {
            faults.WrongValue(field, "must have a file name without control characters");
        }

        return name.Length == 0 || name is "." or ".." ? Unnamed : name;
    }

    private static bool IsUnprintable(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
