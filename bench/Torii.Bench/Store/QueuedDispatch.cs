using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work;

namespace Torii.Bench.Store;

/// <summary>Dispatch while very much waits: selection, claim, and the end of the attempt that frees its slot again.</summary>
internal static class QueuedDispatch
{
    private const int Clients = 10;

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(OpenedStore store, int queued, int dispatched)
    {
        var next = 0;
        await Race.RunAsync("accepts", queued, 256, commits =>
            Race.TimeAsync(commits, store.Work.AcceptAsync(new Acceptance([store.New($"client {Interlocked.Increment(ref next) % Clients}")]), CancellationToken.None)));
        await Race.RunAsync($"dispatch with {queued} queued", dispatched, 64, async commits =>
        {
            var claimed = await Race.TimeAsync(commits, store.ClaimAsync($"client {Interlocked.Increment(ref next) % Clients}"))
                ?? throw new InvalidOperationException("No account is free.");
            await store.Work.ApplyAsync(Road.Dropped(new OpenWork(claimed.Generation, claimed.Attempt, []), TimeProvider.System.GetUtcNow()), CancellationToken.None);
        });
    }
}
