using Torii.Simulator.Upstreams;

namespace Torii.Simulator.Protocol;

/// <summary>Puts calls on the server: those of the backend under <c>/backend</c>, downloads, tokens and other upstreams beside it.</summary>
internal sealed class BackendRoutes(IEndpointRouteBuilder endpoints, CallRoad road, RouteTable table)
{
    public const string Prefix = "/backend";

    /// <summary>A call that reads, with an access token.</summary>
    public void Get(string path, Func<Call, Answer> handle, params IReadOnlyList<string> queryKeys) =>
        Map(Prefix + path, new($"GET {path}", Access.Token, Done(handle)) { QueryKeys = queryKeys }, "GET");

    /// <summary>A call with a JSON body that begins no task.</summary>
    public void Post(string path, Func<Call, Answer> handle, Access access = Access.Token) =>
        Map(Prefix + path, new($"POST {path}", access, Done(handle)) { ReadsJson = true }, "POST");

    /// <summary>A call with an access token whose body is not JSON.</summary>
    public void PostForm(string path, Func<Call, ValueTask<Answer>> handle, bool makesTask = false) =>
        Map(Prefix + path, new($"POST {path}", Access.Token, handle) { MakesTask = makesTask }, "POST");

    /// <summary>A call with a JSON body that begins a task.</summary>
    public void PostTask(string path, Func<Call, Answer> handle, Access access = Access.TokenAndSentinel) =>
        Map(Prefix + path, new($"POST {path}", access, Done(handle)) { MakesTask = true, ReadsJson = true }, "POST");

    /// <summary>A call that removes, with an access token.</summary>
    public void Delete(string path, Func<Call, Answer> handle) =>
        Map(Prefix + path, new($"DELETE {path}", Access.Token, Done(handle)), "DELETE");

    /// <summary>A download outside the backend's prefix, open to anyone.</summary>
    public void Download(string path, string pattern, Func<Call, ValueTask<Answer>> handle) =>
        Map(pattern, new($"GET {path}", Access.Open, handle) { Guarded = false, IsDownload = true }, "GET", "HEAD");

    /// <summary>A call at the origin's root that asks for no access token.</summary>
    /// <param name="method"><c>GET</c> or <c>POST</c>.</param>
    /// <param name="path">The path from the root.</param>
    /// <param name="handle">Does the work.</param>
    /// <param name="guarded">Whether it belongs to the site that the challenge and the block of regions lie before.</param>
    public void Root(string method, string path, Func<Call, ValueTask<Answer>> handle, bool guarded) =>
        Map(path, new($"{method} {path}", Access.Open, handle) { Guarded = guarded }, method);

    /// <summary>The calls of an upstream that is played beside the backend.</summary>
    public SiteRoutes For(UpstreamSite site) => new(this, site);

    /// <summary>Everything under another prefix that is no call.</summary>
    public void Rest(string prefix, BackendRoute route) => endpoints.Map(prefix + "/{**rest}", http => road.ServeAsync(http, route));

    /// <summary>Everything under the prefix that is no call: answered 404, and noted like any other.</summary>
    public void Rest()
    {
        var route = new BackendRoute("unknown", Access.Open, Done(static _ => Answer.NotFound()));
        Rest(Prefix, route);
    }

    /// <summary>Puts a call on the server.</summary>
    public void Map(string pattern, BackendRoute route, params IEnumerable<string> methods)
    {
        table.Add(route);
        RequestDelegate serve = http => road.ServeAsync(http, route);
        endpoints.MapMethods(pattern, methods, serve);
    }

    private static Func<Call, ValueTask<Answer>> Done(Func<Call, Answer> handle) => call => ValueTask.FromResult(handle(call));
}
