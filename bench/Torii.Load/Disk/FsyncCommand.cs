using System.CommandLine;
using System.Diagnostics;
using Torii.Load.Figures;

namespace Torii.Load.Disk;

/// <summary><c>fsync</c>: what a durable write costs on this disk. Every commit waits for one, so other figures are read beside it.</summary>
internal static class FsyncCommand
{
    /// <summary>One page of a write-ahead log.</summary>
    private const int PageBytes = 4096;

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--folder") { Description = "a folder on the disk", DefaultValueFactory = _ => new(Path.GetTempPath()) };
        var count = new Option<int>("--count") { Description = "writes", DefaultValueFactory = _ => 1000 };
        var figures = FigureSheet.FileOption();

        var command = new Command("fsync", "appending 4 KB and fsync, one after the other") { folder, count, figures };
        command.SetAction(line =>
        {
            var sheet = new FigureSheet();
            if (Spread.Of(Measure(line.GetRequiredValue(folder), line.GetValue(count))) is { } spread)
            {
                sheet.Add("fsync p50", spread.P50 * 1000, "ms");
                sheet.Add("fsync p99", spread.P99 * 1000, "ms");
            }

            sheet.Print(line.GetValue(figures));
            return ExitCodes.Done;
        });
        return command;
    }

    private static List<TimeSpan> Measure(DirectoryInfo folder, int count)
    {
        var path = Path.Combine(folder.FullName, Path.GetRandomFileName());
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.DeleteOnClose);
        var page = new byte[PageBytes];
        var times = new List<TimeSpan>(count);
        for (var write = 0; write < count; write++)
        {
            var started = Stopwatch.GetTimestamp();
            RandomAccess.Write(file, page, (long)write * PageBytes);
            RandomAccess.FlushToDisk(file);
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        return times;
    }
}
