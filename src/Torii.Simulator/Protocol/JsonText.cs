using System.Text.Json;
using System.Text.Unicode;

namespace Torii.Simulator.Protocol;

/// <summary>Checks what the JSON parser leaves until a string is asked for, and then throws over.</summary>
internal static class JsonText
{
    /// <summary>Whether the bytes are UTF-8 and no string has half of a surrogate pair (<c>"\ud800"</c>).</summary>
    /// <exception cref="JsonException">They are not JSON.</exception>
    public static bool IsWhole(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return false;
        }

        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return true;
    }
}
