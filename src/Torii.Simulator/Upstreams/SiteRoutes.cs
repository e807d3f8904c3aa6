using Torii.Simulator.Protocol;

namespace Torii.Simulator.Upstreams;

/// <summary>
/// Puts the calls of one upstream on the server, under its prefix. Their names hold the prefix: <c>POST /sglang/v1/videos</c>.
/// </summary>
internal sealed class SiteRoutes(BackendRoutes routes, UpstreamSite site)
{
    /// <summary>A call that reads.</summary>
    public void Get(string path, Func<Call, Answer> handle, params IReadOnlyList<string> queryKeys) =>
        Map("GET", path, Route("GET", path, handle) with { QueryKeys = queryKeys });

    /// <summary>A call that reads, under the prefix and at a path from the server's root as well. Both go by one name.</summary>
    public void Get(string path, string root, Func<Call, Answer> handle)
    {
        var route = Route("GET", path, handle);
        routes.Map(site.Prefix + path, route, "GET");
        routes.Map(root, route, "GET");
    }

    /// <summary>A call with a body that makes nothing.</summary>
    public void Post(string path, Func<Call, Answer> handle) => Map("POST", path, Route("POST", path, handle));

    /// <summary>A call with a body that begins a task, or makes something at once: faults that decide an end strike it.</summary>
    public void PostTask(string path, Func<Call, Answer> handle) =>
        Map("POST", path, Route("POST", path, handle) with { MakesTask = true });

    public void Delete(string path, Func<Call, Answer> handle) => Map("DELETE", path, Route("DELETE", path, handle));

    /// <summary>Everything else under the prefix: 404 in the upstream's form.</summary>
    public void Rest() =>
        routes.Rest(
            site.Prefix, new("unknown", Access.Open, _ => ValueTask.FromResult<Answer>(NotFound())) { Site = site, Guarded = false });

    private Answer.Text NotFound() => site.Errors.Error(404, "not_found", "Not Found");

    private BackendRoute Route(string method, string path, Func<Call, Answer> handle) =>
        new($"{method} {site.Prefix}{path}", site.Access, call => ValueTask.FromResult(handle(call))) { Site = site, Guarded = false };

    private void Map(string method, string path, BackendRoute route) => routes.Map(site.Prefix + path, route, method);
}
