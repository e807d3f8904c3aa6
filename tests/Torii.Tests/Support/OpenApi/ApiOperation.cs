using System.Text.Json;

namespace Torii.Tests.Support.OpenApi;

/// <summary>One method of one path, as the document tells of it.</summary>
internal sealed record ApiOperation(string Method, string Path, JsonElement Content)
{
    /// <summary>The parameters it takes, wherever they stand.</summary>
    public IEnumerable<JsonElement> Parameters =>
        Content.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Select(ApiDocument.Resolve) : [];

    /// <summary>The kinds of body it takes, with what is said of each; empty where it takes none.</summary>
    public IEnumerable<JsonProperty> Bodies =>
        Content.TryGetProperty("requestBody", out var body) ? ApiDocument.Resolve(body).GetProperty("content").EnumerateObject() : [];

    /// <summary>The answers it gives.</summary>
    public IEnumerable<JsonElement> Answers => Content.GetProperty("responses").EnumerateObject().Select(answer => ApiDocument.Resolve(answer.Value));

    /// <summary>What is said of the headers of an answer.</summary>
    public static IEnumerable<(string Name, bool IsRequired)> HeadersOf(JsonElement answer) =>
        answer.TryGetProperty("headers", out var headers) ? headers.EnumerateObject().Select(header => (header.Name, IsRequired(header.Value))) : [];

    /// <summary>The schema of an answer of a kind; null where it has none such.</summary>
    public static JsonElement? SchemaOf(JsonElement answer, string mediaType) =>
        answer.TryGetProperty("content", out var contents) && contents.TryGetProperty(mediaType, out var content) ? content.GetProperty("schema") : null;

    /// <summary>Whether a request's path is one of its own.</summary>
    public bool Takes(string path)
    {
        var (pattern, parts) = (Path.Split('/'), path.TrimEnd('/').Split('/'));
        return pattern.Length == parts.Length && pattern.Zip(parts).All(pair => Takes(pair.First, pair.Second));
    }

    /// <summary>What is said of the answer with a status; null where there is none such.</summary>
    public JsonElement? Answer(int status) =>
        Content.GetProperty("responses").TryGetProperty($"{status}", out var answer) ? ApiDocument.Resolve(answer) : null;

    public override string ToString() => $"{Method} {Path}";

    private static bool Takes(string pattern, string part) =>
        (pattern.StartsWith('{') && part.Length > 0) || pattern.Equals(part, StringComparison.OrdinalIgnoreCase);

    private static bool IsRequired(JsonElement header) =>
        ApiDocument.Resolve(header).TryGetProperty("required", out var required) && required.GetBoolean();
}
