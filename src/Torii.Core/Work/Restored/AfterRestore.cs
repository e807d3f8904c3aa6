using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Work.Restored;

/// <summary>
/// The first start on a database that was restored from a backup. The server that was saved may have gone on after the
/// backup: what had not been accepted by then may have been sent since, and would be made and paid for twice. It ends, unless
/// the operator knows better. What was accepted is watched, as after any restart, and gets the time that it needs.
/// </summary>
internal sealed partial class AfterRestore(ISettingStore settings, IWorkStore store, ChangeWriter changes, IOptions<WorkOptions> options, TimeProvider time, ILogger<AfterRestore> log)
{
    private const int Batch = 200;

    /// <summary>Does what is to be done, where there is anything; a start that is killed meanwhile is followed by one that does the rest.</summary>
    /// <param name="open">What the store holds open. Who listens to commits must know of it already.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the store was restored, so that less may be open now.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<OpenWork> open, CancellationToken cancellationToken)
    {
        if (await settings.GetAsync(RestoredFrom.Setting, cancellationToken) is not { } text)
        {
            return false;
        }

        var (madeAt, goOn) = RestoredFrom.Parse(text);
        var ended = goOn ? 0 : await EndUnsentAsync(open, madeAt, cancellationToken);
        await ProlongAsync(cancellationToken);
        await settings.ChangeAsync([new SettingChange(RestoredFrom.Setting, Value: null, IsSecret: false)], cancellationToken);
        Log.Restored(log, madeAt, ended);
        return true;
    }

    private async Task<int> EndUnsentAsync(IReadOnlyList<OpenWork> open, DateTimeOffset madeAt, CancellationToken cancellationToken)
    {
        var why = $"the server was restored from a backup of {madeAt.UtcDateTime:u}, and it may have been sent since";
        var ended = 0;
        foreach (var work in open.Where(work => work.Attempt!.State.IsUndecided()))
        {
            await changes.WriteAsync(Road.GivenUp(work, why, time.GetUtcNow()), cancellationToken);
            ended++;
        }

        IReadOnlyList<OpenWork> waiting;
        while ((waiting = await store.WaitingAsync(Batch, cancellationToken)).Count > 0)
        {
            foreach (var work in waiting)
            {
                await changes.WriteAsync(Road.GivenUp(work.Generation, why, time.GetUtcNow()), cancellationToken);
                ended++;
            }
        }

        return ended;
    }

    // Their deadlines went by while they lay in the backup.
    private async Task ProlongAsync(CancellationToken cancellationToken)
    {
        var (now, terms) = (time.GetUtcNow(), options.Value);
        await store.ProlongAsync(GenerationState.Queued, now + terms.QueueTimeout, cancellationToken);
        await store.ProlongAsync(GenerationState.Active, now + terms.Timeout, cancellationToken);
        await store.ProlongAsync(GenerationState.Storing, now + terms.StoringTimeout, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1011, LogLevel.Warning, "Restored from a backup of {MadeAt:u}: {Ended} generations that may have been sent since have ended")]
        public static partial void Restored(ILogger logger, DateTimeOffset madeAt, int ended);
    }
}
