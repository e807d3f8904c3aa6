namespace Torii.Simulator.Protocol;

/// <summary>Puts calls on the server: those of the backend under <c>/backend</c>, downloads beside it.</summary>
internal sealed class BackendRoutes(IEndpointRouteBuilder endpoints, CallRoad road)
{
    public const string Prefix = "/backend";

    private static readonly string[] DownloadMethods = ["GET", "HEAD"];

    /// <summary>A call that reads, with an access token.</summary>
    public void Get(string path, Func<Call, Answer> handle, params IReadOnlyList<string> queryKeys) =>
        Map(["GET"], Prefix + path, new($"GET {path}", Access.Token, MakesTask: false, ReadsJson: false, queryKeys, Done(handle)));

    /// <summary>A call with an access token whose body is not JSON.</summary>
    public void PostForm(string path, Func<Call, ValueTask<Answer>> handle) =>
        Map(["POST"], Prefix + path, new($"POST {path}", Access.Token, MakesTask: false, ReadsJson: false, [], handle));

    /// <summary>A call with access and sentinel tokens and a JSON body that begins a task.</summary>
    public void PostTask(string path, Func<Call, Answer> handle) =>
        Map(["POST"], Prefix + path, new($"POST {path}", Access.TokenAndSentinel, MakesTask: true, ReadsJson: true, [], Done(handle)));

    /// <summary>A download outside the backend's prefix, open to anyone.</summary>
    public void Download(string path, string pattern, Func<Call, ValueTask<Answer>> handle) =>
        Map(DownloadMethods, pattern, new($"GET {path}", Access.Open, MakesTask: false, ReadsJson: false, [], handle));

    private static Func<Call, ValueTask<Answer>> Done(Func<Call, Answer> handle) => call => ValueTask.FromResult(handle(call));

    private void Map(IEnumerable<string> methods, string pattern, BackendRoute route)
    {
        RequestDelegate serve = http => road.ServeAsync(http, route);
        endpoints.MapMethods(pattern, methods, serve);
    }
}
