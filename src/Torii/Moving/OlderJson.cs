using System.Text.Json;
using Torii.Hosting;
using Torii.Importing;

namespace Torii.Moving;

/// <summary>Tells whose list of accounts a JSON file is, by the names that stand in it, and reads it.</summary>
internal static class OlderJson
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private const int LongestField = 40;
    private const int MostNamed = 12;

    private static readonly string[] OfSora2Api = ["access_token", "session_token", "refresh_token", "refresh_tokens", "tokens", "st", "rt"];
    private static readonly string[] OfSoraApi = ["key", "keys"];

    /// <summary>Whether a file is sora2api's, or at least not sora-api's.</summary>
    public static bool MayBeSora2Api(ReadOnlyMemory<byte> file) => !Has(file, OfSoraApi) || Has(file, OfSora2Api);

    /// <summary>Whether a file is sora-api's, or at least not sora2api's.</summary>
    public static bool MayBeSoraApi(ReadOnlyMemory<byte> file) => !Has(file, OfSora2Api) || Has(file, OfSoraApi);

    /// <summary>Reads the list.</summary>
    /// <param name="file">What stands in the file.</param>
    /// <param name="kind">What tokens without a description are; null to go by their looks.</param>
    public static OlderFile Read(ReadOnlyMemory<byte> file, TokenKind? kind) => ImportReader.Read(file, kind) switch
    {
        ImportFile.Readable list => new OlderFile.Readable(new OlderInstallation { Accounts = list.Lines, Mode = list.Mode, Remarks = RemarksOn(file) }),
        ImportFile.Unreadable other => new OlderFile.Unreadable(other.Why),
        _ => throw new InvalidOperationException("Not a file."),
    };

    // Of the fields that are not read: those that are misspelt, and notes, which there is no place for.
    private static IReadOnlyList<string> RemarksOn(ReadOnlyMemory<byte> file) => Read(file, root =>
    {
        var items = ListIn(root).Where(item => item.ValueKind == JsonValueKind.Object).ToList();
        var unknown = items.SelectMany(item => item.EnumerateObject()).Select(field => field.Name).Except([.. JsonAccount.Fields, .. JsonAccount.Bookkeeping]).ToList();
        var notes = items.Count(item => item.TryGetProperty("notes", out var note) && note.ValueKind == JsonValueKind.String && note.GetString() is { Length: > 0 });
        return (IReadOnlyList<string>)
        [
            .. unknown.Count == 0 ? Array.Empty<string>() : [$"Unknown fields, of which nothing comes: {string.Join(", ", unknown.Take(MostNamed).Select(Named))}."],
            .. notes == 0 ? Array.Empty<string>() : [$"Notes stay behind ({notes}): there is no place for them here."],
        ];
    }) ?? [];

    private static bool Has(ReadOnlyMemory<byte> file, string[] names) => Read(file, root => root.ValueKind == JsonValueKind.Object
        ? HasAny(root, names)
        : ListIn(root).Any(item => item.ValueKind == JsonValueKind.Object && HasAny(item, names)));

    // What cannot be read as JSON is for the reader to name.
    private static T? Read<T>(ReadOnlyMemory<byte> file, Func<JsonElement, T> read)
    {
        try
        {
            var start = file.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
            using var document = JsonDocument.Parse(file[start..], Lenient);
            return read(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private static IEnumerable<JsonElement> ListIn(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray(),
        JsonValueKind.Object => root.EnumerateObject().Where(field => field.Name is "tokens" or "keys" && field.Value.ValueKind == JsonValueKind.Array).SelectMany(field => field.Value.EnumerateArray()),
        _ => [],
    };

    private static bool HasAny(JsonElement item, string[] names) => Array.Exists(names, name => item.TryGetProperty(name, out _));

    private static string Named(string field)
    {
        var nearest = field.Length > LongestField ? null : Spelling.Nearest(field, JsonAccount.Fields);
        return $"{OneLine.Of(field, LongestField)}{(nearest is null ? "" : $" (did you mean {nearest}?)")}";
    }
}
