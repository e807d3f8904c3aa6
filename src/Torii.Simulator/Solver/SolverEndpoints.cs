using Torii.Simulator.Challenges;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Solver;

/// <summary>Plays FlareSolverr: solves the challenge that this simulator puts before itself.</summary>
internal sealed class SolverEndpoints(Challenge challenge, SolverDesk desk, TimeProvider time) : IBackendEndpoints
{
    private const string Version = "3.4.6";

    /// <summary>How long the cookie says it holds.</summary>
    private static readonly TimeSpan Term = TimeSpan.FromDays(365);

    public void Map(BackendRoutes routes) => routes.Root("POST", "/v1", SolveAsync, guarded: false);

    private async ValueTask<Answer> SolveAsync(Call call)
    {
        var start = time.GetUtcNow();
        var request = SolverRequest.Read(call.Body);
        if (request is null || request.Problem() is not null)
        {
            return Failed(start, request?.Problem() ?? "The body must be a JSON object of the documented parameters.");
        }

        var settings = desk.Settings;
        desk.Note(request.Proxy?.Url);
        var wait = TimeSpan.FromMilliseconds(Math.Min(settings.DelayMs, request.MaxTimeout));
        await Task.Delay(wait, time, call.Cancelled);
        if (settings.DelayMs > request.MaxTimeout)
        {
            return Failed(start, $"Error solving the challenge. Timeout after {wait.TotalSeconds} seconds.");
        }

        return settings.Fails
            ? Failed(start, "Error solving the challenge. The challenge was not passed.")
            : Solved(start, request);
    }

    private Answer Solved(DateTimeOffset start, SolverRequest request)
    {
        var (clearance, userAgent) = challenge.Solve();
        SolverCookie[] cookies = clearance is null ? [] : [Cookie(clearance, new Uri(request.Url!).Host)];
        var page = request.ReturnOnlyCookies ? "" : "<!DOCTYPE html><html><head><title>Sora</title></head><body></body></html>";
        var found = new SolverBody.Found(request.Url!, 200, new Dictionary<string, string>(StringComparer.Ordinal), page, cookies, userAgent);
        var message = clearance is null ? "Challenge not detected!" : "Challenge solved!";
        return Answer.Json(200, Body("ok", message, found, start), SolverJson.Default.SolverBody);
    }

    private SolverCookie Cookie(string clearance, string host)
    {
        var expires = time.GetUtcNow().Add(Term).ToUnixTimeSeconds();
        var size = Challenge.Cookie.Length + clearance.Length;
        return new(Challenge.Cookie, clearance, $".{host}", "/", expires, size, HttpOnly: true, Secure: true, Session: false, "None");
    }

    /// <summary>Every failure is a 500, a wrong request too.</summary>
    private Answer Failed(DateTimeOffset start, string message) =>
        Answer.Json(500, Body("error", $"Error: {message}", null, start), SolverJson.Default.SolverBody);

    private SolverBody Body(string status, string message, SolverBody.Found? found, DateTimeOffset start) =>
        new(status, message, found, start.ToUnixTimeMilliseconds(), time.GetUtcNow().ToUnixTimeMilliseconds(), Version);
}
