using System.Text;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

/// <summary>A backend that answers each route as a test says, and what it was not told of with 404.</summary>
internal static class Routes
{
    /// <summary>Each route is a method and a path under the backend; its answers come in turn, and the last one again after that.</summary>
    public static Task<StandIn> StartAsync(params (string Route, int Status, string Body)[] answers)
    {
        var queues = answers.GroupBy(answer => answer.Route).ToDictionary(group => group.Key, group => new Queue<(string Route, int Status, string Body)>(group));
        return StandIn.StartAsync(context =>
        {
            var route = $"{context.Request.Method} {context.Request.Path.Value!.Replace("/backend/", string.Empty, StringComparison.Ordinal)}";
            var (_, status, body) = queues.TryGetValue(route, out var queue)
                ? queue.Count > 1 ? queue.Dequeue() : queue.Peek()
                : (route, 404, """{"error":{"message":"Not here.","code":"not_found"}}""");
            return StandIn.WriteAsync(context, status, Encoding.UTF8.GetBytes(body), "application/json");
        });
    }

    /// <summary>The routes that were asked for, in order.</summary>
    public static IEnumerable<string> Asked(this StandIn backend) =>
        backend.Calls.Select(call => $"{call.Method} {call.Target.Replace("/backend/", string.Empty, StringComparison.Ordinal)}");

    /// <summary>The one call to a route.</summary>
    public static RecordedCall The(this StandIn backend, string route) =>
        backend.Calls.Single(call => $"{call.Method} {call.Target}" == route.Replace(" ", " /backend/", StringComparison.Ordinal));
}
