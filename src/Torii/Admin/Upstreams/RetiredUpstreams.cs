using Torii.Admin.Answers;
using Torii.Admin.Live;
using Torii.Core.Accounts;
using Torii.Upstreams;

namespace Torii.Admin.Upstreams;

/// <summary>Forgets deleted upstreams once nothing is under way there any more.</summary>
internal sealed partial class RetiredUpstreams(
    UpstreamRoster roster,
    AccountPool pool,
    Editing editing,
    LiveChanges changes,
    TimeProvider time,
    ILogger<RetiredUpstreams> log) : BackgroundService
{
    // Nobody waits for it: what adds an upstream of the same name looks for itself.
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Forgets those that have ended; only within a turn of editing.</summary>
    public async Task ForgetEndedAsync(CancellationToken cancellationToken)
    {
        foreach (var ended in Ended())
        {
            await roster.ForgetAsync(ended, cancellationToken);
            roster.Lead();
            changes.Tell("upstreams", ended.Name);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first look comes after the start has counted what the last run left under way.
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (Ended() is not [])
            {
                await TryAsync(stoppingToken);
            }
        }
    }

    private List<KnownUpstream> Ended() => [.. roster.Retired.Where(upstream => pool.OpenAt(upstream.Name) == 0)];

    // A passing fault (a full disk, say) is no reason to stop the server.
    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var turn = await editing.EnterAsync(stoppingToken);
            await ForgetEndedAsync(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            Log.Failed(log, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3108, LogLevel.Warning, "A deleted upstream could not be forgotten; it is tried again")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
