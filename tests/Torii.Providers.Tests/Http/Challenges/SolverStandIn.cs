using System.Text;
using System.Text.Json;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http.Challenges;

/// <summary>A solver that gives a new clearance each time, and tells the site of it.</summary>
internal sealed class SolverStandIn : IAsyncDisposable
{
    public const string UserAgent = "Mozilla/5.0 (X11; Linux x86_64) Solver/1.0";
    private StandIn? _server;
    private int _given;

    /// <summary>Runs before each answer.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>What it was asked, in order.</summary>
    public JsonElement[] Asked => [.. _server!.Calls.Select(call => JsonElement.Parse(call.Text))];

    public string[] Targets => [.. _server!.Calls.Select(call => $"{call.Method} {call.Target}")];

    public Uri Address => _server!.Origin;

    /// <summary>One whose clearances <paramref name="site"/> accepts; null for one whose clearances nobody accepts.</summary>
    public static async Task<SolverStandIn> ForAsync(GuardedSite? site)
    {
        var solver = new SolverStandIn();
        solver._server = await StandIn.StartAsync(async context =>
        {
            await solver.Before();
            var clearance = $"c{Interlocked.Increment(ref solver._given)}";
            if (site is not null)
            {
                site.Accepted = (clearance, UserAgent);
            }

            await StandIn.WriteAsync(context, 200, Encoding.UTF8.GetBytes(AnswerWith(clearance)), "application/json");
        });
        return solver;
    }

    public static string AnswerWith(string clearance) => $$"""
        {
          "status": "ok", "message": "Challenge solved!", "startTimestamp": 1, "endTimestamp": 2, "version": "3.3.21",
          "solution": {
            "url": "http://127.0.0.1/", "status": 200, "headers": {}, "response": "<html></html>",
            "cookies": [
              {"name": "cf_clearance", "value": "{{clearance}}", "domain": ".127.0.0.1", "path": "/", "expiry": 1793000000, "httpOnly": true},
              {"name": "__cf_bm", "value": "b", "domain": "127.0.0.1", "path": "/"}
            ],
            "userAgent": "{{UserAgent}}"
          }
        }
        """;

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}
