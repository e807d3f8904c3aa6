using System.Diagnostics;

namespace Torii.Core.Tests.Support;

/// <summary>
/// Tells when all that can go on without time passing has gone on. The stores and the upstream of the tests answer at
/// once, so whatever still goes on does so on the thread pool.
/// </summary>
internal static class Calm
{
    // What a thread of the pool holds for good (the runner waits on one) must not keep us waiting for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until the thread pool has nothing to do but what calls this.</summary>
    public static void Wait()
    {
        var own = Thread.CurrentThread.IsThreadPoolThread ? 1 : 0;
        var (last, since) = (-1L, Stopwatch.GetTimestamp());
        while (ThreadPool.PendingWorkItemCount > 0 || Active() > own)
        {
            var done = ThreadPool.CompletedWorkItemCount;
            if (done != last)
            {
                (last, since) = (done, Stopwatch.GetTimestamp());
            }
            else if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                return;
            }

            Thread.Yield();
        }
    }

    private static int Active()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        return most - free;
    }
}
