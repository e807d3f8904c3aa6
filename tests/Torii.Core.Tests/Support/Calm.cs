using System.Diagnostics;

namespace Torii.Core.Tests.Support;

/// <summary>
/// Tells when all that can go on without time passing has gone on. The stores and the upstream of the tests answer at
/// once, so whatever still goes on does so on the thread pool.
/// </summary>
internal static class Calm
{
    // A thread of the pool that does nothing for so long is held by the test runner, which waits on it for good.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static int _held;

    /// <summary>Waits until the thread pool has nothing to do but what calls this.</summary>
    public static void Wait()
    {
        var (last, since, spin) = (-1L, Stopwatch.GetTimestamp(), default(SpinWait));
        while (ThreadPool.PendingWorkItemCount > 0 || Others() > _held)
        {
            var done = ThreadPool.CompletedWorkItemCount;
            if (done != last)
            {
                (last, since) = (done, Stopwatch.GetTimestamp());
            }
            else if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                _held = Others();
            }

            spin.SpinOnce();
        }

        _held = Math.Min(_held, Others());
    }

    /// <summary>How many threads of the pool are at work besides this one.</summary>
    private static int Others()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        return most - free - (Thread.CurrentThread.IsThreadPoolThread ? 1 : 0);
    }
}
