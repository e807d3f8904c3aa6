using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Upstreams.Tasks;

/// <summary>Reads what a server calls a task that it has taken.</summary>
internal static class TaskName
{
    /// <summary>No name is longer, not even one with a route encoded in it; what is longer is something else.</summary>
    private const int Longest = 1024;

    /// <summary>The name; null where the answer holds none.</summary>
    public static string? In(JsonElement answer) => Of(answer, "id"u8) ?? Of(answer, "task_id"u8);

    // A dot or two would lead somewhere else in a path.
    private static string? Of(JsonElement answer, ReadOnlySpan<byte> member) => answer.Member(member) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out _) => number.GetRawText(),
        { ValueKind: JsonValueKind.String } when answer.Text(member) is { Length: <= Longest } name and not ("." or "..") => name,
        _ => null,
    };
}
