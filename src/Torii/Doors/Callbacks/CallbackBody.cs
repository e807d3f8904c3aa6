using System.Text.Json;
using Torii.Doors.Bodies;

namespace Torii.Doors.Callbacks;

/// <summary>Reads the names of tasks out of what upstreams call back with. Each has its own form; only the names count.</summary>
internal static class CallbackBody
{
    /// <summary>More than any upstream has to say, in bytes.</summary>
    public const int Most = 64 * 1024;

    private const int Depth = 32;

    private static readonly string[] Names = ["id", "task_id", "job_id", "request_id"];

    private static readonly string[] Wrappings = ["data", "job", "output"];

    /// <summary>The names that it may mean, in the body itself and one level down; empty where it says none.</summary>
    public static IReadOnlyList<string> TasksIn(ReadOnlySpan<byte> body) => StrictJson.Parse(body, Depth, out _) is { ValueKind: JsonValueKind.Object } json
        ? [.. Wrappings.Select(name => Member(json, name)).Prepend(json).OfType<JsonElement>().SelectMany(NamesIn).Distinct(StringComparer.Ordinal)]
        : [];

    private static IEnumerable<string> NamesIn(JsonElement json) =>
        Names.Select(name => Member(json, name)).Where(member => member?.ValueKind == JsonValueKind.String).Select(member => member!.Value.GetString()!);

    private static JsonElement? Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : null;
}
