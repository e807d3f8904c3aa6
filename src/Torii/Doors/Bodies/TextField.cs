using System.Text.Json;

namespace Torii.Doors.Bodies;

/// <summary>A string of a request.</summary>
internal static class TextField
{
    /// <summary>The string; empty where it is none. NUL is refused: no database keeps it in a text.</summary>
    public static string Read(JsonElement value, string path, FieldFaults faults)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            faults.WrongType(path, "a string", value.ValueKind);
            return "";
        }

        var text = value.GetString()!;
        if (text.Contains('\0'))
        {
            faults.WrongValue(path, "must not hold the character NUL (\\u0000)");
        }

        return text;
    }
}
