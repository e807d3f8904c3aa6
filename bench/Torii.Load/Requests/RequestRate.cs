using Torii.Load.Figures;
using Torii.Load.Processes;

namespace Torii.Load.Requests;

/// <summary>How fast requests were answered.</summary>
/// <param name="PerSecond">Answers a second, failed ones included.</param>
/// <param name="P50">Half of the answers came within this.</param>
/// <param name="P99">All but one in a hundred came within this.</param>
/// <param name="Failed">Answers other than 2xx, and broken connections.</param>
/// <param name="Answers">All answers, failed ones included.</param>
internal sealed record RequestRate(double PerSecond, TimeSpan P50, TimeSpan P99, long Failed, long Answers)
{
    public void AddTo(FigureSheet sheet, string name, ServerSpent? spent)
    {
        sheet.Add(name + " a second", PerSecond);
        sheet.Add(name + " p50", P50.TotalMilliseconds, "ms");
        sheet.Add(name + " p99", P99.TotalMilliseconds, "ms");
        sheet.Add(name + " failed", Failed);
        if (spent is not null)
        {
            sheet.Add(name + " server cpu", spent.Cpu.TotalMicroseconds / Answers, "us");
        }
    }
}
