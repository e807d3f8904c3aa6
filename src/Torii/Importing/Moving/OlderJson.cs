using System.Text.Json;

namespace Torii.Importing.Moving;

/// <summary>Tells whose list of accounts a JSON file is, by the names that stand in it.</summary>
internal static class OlderJson
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] OfSora2Api = ["access_token", "session_token", "refresh_token", "refresh_tokens", "tokens", "st", "rt"];
    private static readonly string[] OfSoraApi = ["key", "keys"];

    /// <summary>Whether a file is sora2api's, or at least not sora-api's.</summary>
    public static bool MayBeSora2Api(ReadOnlyMemory<byte> file) => !Has(file, OfSoraApi) || Has(file, OfSora2Api);

    /// <summary>Whether a file is sora-api's, or at least not sora2api's.</summary>
    public static bool MayBeSoraApi(ReadOnlyMemory<byte> file) => !Has(file, OfSora2Api) || Has(file, OfSoraApi);

    // What cannot be read as JSON is for the reader to name.
    private static bool Has(ReadOnlyMemory<byte> file, string[] names)
    {
        try
        {
            var start = file.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
            using var document = JsonDocument.Parse(file[start..], Lenient);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => HasAny(document.RootElement, names),
                JsonValueKind.Array => document.RootElement.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object && HasAny(item, names)),
                _ => false,
            };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasAny(JsonElement item, string[] names) => Array.Exists(names, name => item.TryGetProperty(name, out _));
}
