using System.Diagnostics;
using Torii.Load.Figures;
using Torii.Load.Processes;

namespace Torii.Load.Waiting;

/// <summary>Opens the streams, holds them, and lets every client go away at once.</summary>
internal sealed class WaitingRun(WaitingCrowd crowd, ServerProcess? server)
{
    public async Task<FigureSheet> Measure(TimeSpan deadline, TimeSpan hold, CancellationToken cancellation)
    {
        using var goAway = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var load = server?.Start();
        var started = Stopwatch.GetTimestamp();
        var waiting = crowd.Wait(goAway.Token);
        await Task.WhenAny(crowd.AllAnswered, Task.Delay(deadline, cancellation));
        var opened = Stopwatch.GetElapsedTime(started);

        var idle = server?.Start();
        await Task.Delay(hold, cancellation);
        var held = idle?.Read();
        var resident = server?.Megabytes();
        var all = load?.Read();
        await goAway.CancelAsync();
        var failures = await waiting;

        var sheet = new FigureSheet();
        sheet.Add("streams", crowd.Size);
        sheet.AddFailures(failures);
        sheet.Add("all open after", opened.TotalSeconds, "s");
        if (held is not null && all is not null)
        {
            sheet.Add("server memory while waiting", resident ?? 0, "MB");
            sheet.Add("server peak memory while waiting", held.PeakMegabytes, "MB");
            sheet.Add("server cpu while waiting", 100 * (held.Cpu / hold), "% of a core");
            sheet.Add("server cpu in all", all.Cpu.TotalSeconds, "s");
        }

        return sheet;
    }
}
