using System.Collections.Concurrent;
using System.Diagnostics;

namespace Torii.Bench.Store;

/// <summary>Runs many of the same, some at once, and prints how many a second and how long their commits took.</summary>
internal static class Race
{
    /// <summary>Runs.</summary>
    /// <param name="name">What the figures are of.</param>
    /// <param name="total">How many.</param>
    /// <param name="atOnce">How many at once.</param>
    /// <param name="one">One of them; it notes the lengths of its commits.</param>
    public static async Task RunAsync(string name, int total, int atOnce, Func<ConcurrentBag<double>, Task> one)
    {
        var commits = new ConcurrentBag<double>();
        var left = total;
        using var process = Process.GetCurrentProcess();
        var (start, cpu) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await one(commits);
            }
        })));
        process.Refresh();
        var (wall, used) = (Stopwatch.GetElapsedTime(start), process.TotalProcessorTime - cpu);
        Console.WriteLine($"{name}: {total / wall.TotalSeconds:F0}/s; commits {Percentiles.Of(commits)}; {used.TotalMicroseconds / total:F0} us CPU each");
    }

    /// <summary>Waits for a commit and notes how long it took.</summary>
    public static async Task<T> TimeAsync<T>(ConcurrentBag<double> commits, Task<T> commit)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await commit;
        commits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }
}
