using System.Text.Json;
using System.Text.Json.Serialization;

namespace Torii.Providers.Upstreams;

/// <summary>The credential of an account that is an API key, or none where the upstream asks for none.</summary>
/// <param name="Key">The key; null for none. A secret: never logged.</param>
public sealed partial record ApiKey(string? Key)
{
    /// <summary>The document it is kept as.</summary>
    public string ToDocument() => JsonSerializer.Serialize(this, ApiKeyJson.Default.ApiKey);

    /// <summary>Reads what <see cref="ToDocument"/> wrote; null where the text is none of those.</summary>
    public static ApiKey? Parse(string document)
    {
        try
        {
            return JsonSerializer.Deserialize(document, ApiKeyJson.Default.ApiKey);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public override string ToString() => nameof(ApiKey);

    [JsonSerializable(typeof(ApiKey))]
    private sealed partial class ApiKeyJson : JsonSerializerContext;
}
