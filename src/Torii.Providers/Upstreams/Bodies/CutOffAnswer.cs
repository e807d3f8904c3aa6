using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>Reads the JSON of an answer that breaks off.</summary>
internal static class CutOffAnswer
{
    /// <summary>An object with the members that are whole; null where it is no object.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes)
    {
        var end = EndOfWholeMembers(bytes.Span);
        return end == 0 ? null : JsonReading.Parse((byte[])[.. bytes.Span[..end], (byte)'}']);
    }

    private static int EndOfWholeMembers(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, state: default);
        var end = 0;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return end;
            }

            do
            {
                end = (int)reader.BytesConsumed;
            }
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.TrySkip());
        }
        catch (JsonException)
        {
            // From here on it is no JSON: what was whole before stands.
        }

        return end;
    }
}
