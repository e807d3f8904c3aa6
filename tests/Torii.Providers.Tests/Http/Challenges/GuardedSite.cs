using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Http.Challenges;

/// <summary>A site behind a challenge page: it lets through who shows the clearance of the moment with the user agent it was given to.</summary>
internal sealed class GuardedSite : IAsyncDisposable
{
    public const string Page = "<html><title>Just a moment...</title></html>";
    private StandIn? _server;

    /// <summary>The clearance and user agent that pass; null for none.</summary>
    public (string Clearance, string UserAgent)? Accepted { get; set; }

    /// <summary>Runs before each answer.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public RecordedCall[] Calls => [.. _server!.Calls];

    public Uri Url => _server!.BaseAddress;

    public static async Task<GuardedSite> StartAsync()
    {
        var site = new GuardedSite();
        site._server = await StandIn.StartAsync(async context =>
        {
            await site.Before();
            var passes = site.Accepted is { } accepted
                && context.Request.Cookies["cf_clearance"] == accepted.Clearance
                && context.Request.Headers.UserAgent == accepted.UserAgent;
            await (passes
                ? StandIn.WriteAsync(context, 200, "through"u8.ToArray(), "application/json")
                : StandIn.WriteAsync(context, 403, System.Text.Encoding.UTF8.GetBytes(Page), "text/html"));
        });
        return site;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}
