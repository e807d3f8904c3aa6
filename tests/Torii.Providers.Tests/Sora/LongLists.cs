using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

/// <summary>A backend with a long history: tasks <c>t0</c> (newest) to the oldest, of which a page shows as many as asked for.</summary>
internal static class LongLists
{
    public static Task<StandIn> StartAsync(int length) => StandIn.StartAsync(context =>
        StandIn.WriteAsync(context, 200, Encoding.UTF8.GetBytes(PageOf(context.Request, length)), "application/json"));

    /// <summary>The limits that were asked for, in order.</summary>
    public static IEnumerable<int> Limits(this StandIn backend) =>
        from call in backend.Calls
        where call.Target.Contains("limit=", StringComparison.Ordinal)
        select int.Parse(call.Target.Split("limit=")[1], CultureInfo.InvariantCulture);

    private static string PageOf(HttpRequest request, int length)
    {
        if (!request.Query.TryGetValue("limit", out var limit))
        {
            return "[]";
        }

        var shown = Enumerable.Range(0, Math.Min(length, int.Parse(limit!, CultureInfo.InvariantCulture)));
        return request.Path.Value!.EndsWith("drafts", StringComparison.Ordinal)
            ? $$"""{"items":[{{string.Join(',', shown.Select(n => $$"""{"id":"g{{n}}","task_id":"t{{n}}","url":"https://x/{{n}}"}"""))}}]}"""
            : $$"""{"task_responses":[{{string.Join(',', shown.Select(n => $$"""{"id":"t{{n}}","status":"processing"}"""))}}]}""";
    }
}
