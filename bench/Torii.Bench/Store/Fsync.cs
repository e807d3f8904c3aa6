using System.Diagnostics;

namespace Torii.Bench.Store;

/// <summary>What a flush to disk costs, without which no figure of a durable store means anything.</summary>
internal static class Fsync
{
    private const int Times = 200;

    /// <summary>Prints the median and the 99th percentile of flushing 64 KB in <paramref name="folder"/>.</summary>
    public static void Print(string folder)
    {
        var path = Path.Combine(folder, "fsync.bin");
        var lengths = new List<double>();
        using (var file = new FileStream(path, FileMode.Create))
        {
            for (var i = 0; i < Times; i++)
            {
                file.Position = 0;
                file.Write(new byte[65_536]);
                var start = Stopwatch.GetTimestamp();
                file.Flush(flushToDisk: true);
                lengths.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        File.Delete(path);
        Console.WriteLine($"fsync of 64 KB: {Percentiles.Of(lengths)}");
    }
}
