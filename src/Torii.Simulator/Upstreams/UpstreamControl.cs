using Torii.Simulator.Accounts;
using Torii.Simulator.Control;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Upstreams;

/// <summary>Looks at the other upstreams, and sets how they behave.</summary>
internal static class UpstreamControl
{
    public static void MapUpstreams(this IEndpointRouteBuilder control)
    {
        control.MapGet("/upstreams", Names);
        control.MapGet("/upstreams/{name}", View);
        control.MapPut("/upstreams/{name}", SetAsync);
        control.MapGet("/upstream-tasks", Tasks);
    }

    private static IResult Names(RouteTable routes) => TypedResults.Json([.. routes.Sites], ControlJson.Default.StringArray);

    private static IResult View(SwitchBook book, RouteTable routes, string name) => routes.Sites.Contains(name, StringComparer.Ordinal)
        ? TypedResults.Json(book.Of(name), ControlJson.Default.UpstreamSwitches)
        : ControlBody.Refuse($"the upstream must be one of {string.Join(", ", routes.Sites)}");

    private static async Task<IResult> SetAsync(HttpRequest request, SwitchBook book, RouteTable routes, string name)
    {
        var (switches, problem) = await ControlBody.ReadAsync(request, ControlJson.Default.UpstreamSwitches);
        if (problem is not null)
        {
            return ControlBody.Refuse(problem);
        }

        book.Set(name, switches!);
        return View(book, routes, name);
    }

    private static IResult Tasks(UpstreamTaskBook tasks, AccountBook accounts, TimeProvider time, string? upstream)
    {
        var now = time.GetUtcNow();
        var views = tasks.All()
            .Where(task => upstream is null || string.Equals(task.Site.Name, upstream, StringComparison.Ordinal))
            .Select(task => UpstreamTaskView.Of(task, accounts, now));
        return TypedResults.Json([.. views], ControlJson.Default.UpstreamTaskViewArray);
    }
}
