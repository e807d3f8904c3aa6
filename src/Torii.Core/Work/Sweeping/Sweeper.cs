using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Collecting;
using Torii.Core.Work.Repeating;

namespace Torii.Core.Work.Sweeping;

/// <summary>
/// Ends what is past its deadline, and removes what nobody can ask for any more: inputs that no generation claimed within
/// the hour, files that have expired, requests too old to be repeated.
/// </summary>
internal sealed partial class Sweeper(IWorkStore store, ChangeWriter changes, IMediaStore media, IMediaFiles files, IFileStore clientFiles, IAskStore asks, DiskRefusals refusals, IOptions<WorkOptions> options, TimeProvider time, ILogger<Sweeper> log)
{
    private const int Batch = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ForgettingPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan UnclaimedAge = TimeSpan.FromHours(1);

    private DateTimeOffset _nextForgetting;

    /// <summary>Runs until told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await EndOverdueAsync(cancellationToken);
                await ForgetAsync(cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                Log.Failed(log, fault);
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async Task EndOverdueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var work in await store.OverdueAsync(now, Batch, cancellationToken))
        {
            if (work.Generation.State == GenerationState.Storing && refusals.AreRecent)
            {
                // It is there, and only wants room.
                await changes.WriteAsync(Road.Prolonged(work.Generation, now + options.Value.StoringTimeout, now), cancellationToken);
                continue;
            }

            var change = Road.Overdue(work, now);
            Log.Overdue(log, work.Generation.Id, change.Generation!.Cause);
            await changes.WriteAsync(change, cancellationToken);
        }
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now < _nextForgetting)
        {
            return;
        }

        await asks.ForgetAsync(now - Repeats.KeysHold, now - Repeats.BrokenHolds, cancellationToken);
        while (await clientFiles.ExpireAsync(now, Batch, cancellationToken) == Batch)
        {
            // There are more.
        }

        IReadOnlyList<string> forgotten;
        do
        {
            forgotten = await media.ForgetUnclaimedAsync(now - UnclaimedAge, Batch, cancellationToken);
            foreach (var id in forgotten)
            {
                files.Delete(id);
            }
        }
        while (forgotten.Count == Batch);

        _nextForgetting = now + ForgettingPause;
    }

    private static partial class Log
    {
        [LoggerMessage(1701, LogLevel.Information, "Generation {GenerationId} is past its deadline: {Cause}")]
        public static partial void Overdue(ILogger logger, string generationId, Cause? cause);

        [LoggerMessage(1702, LogLevel.Error, "Sweeping failed; it is tried again")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
