using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Logs;

/// <summary>What tests look for in the logs. Rows are written a moment after what they tell of.</summary>
internal static class LogCalls
{
    /// <summary>The rows of a list once they are as awaited.</summary>
    public static Task<IReadOnlyList<JsonElement>> RowsAsync(this AdminClient admin, string path, Func<IReadOnlyList<JsonElement>, bool> awaited) => Eventually.GetAsync<IReadOnlyList<JsonElement>>(
        $"the rows of {path}",
        async () =>
        {
            IReadOnlyList<JsonElement> rows = [.. (await admin.GetAsync(path)).Json.GetProperty("items").EnumerateArray()];
            return awaited(rows) ? rows : null;
        },
        TimeSpan.FromSeconds(20));

    /// <summary>A member's text; null where it is null.</summary>
    public static string? Text(this JsonElement row, string member) => row.GetProperty(member).GetString();
}
