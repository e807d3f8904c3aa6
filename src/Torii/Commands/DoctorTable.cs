using System.Globalization;
using System.Text;
using Torii.Doctor;

namespace Torii.Commands;

/// <summary>What the doctor found, a line each, and below it what to do.</summary>
internal static class DoctorTable
{
    /// <summary>The lines, and their sum.</summary>
    public static string Of(Report report)
    {
        var table = new StringBuilder();
        foreach (var (part, finding) in report.Parts.SelectMany(part => part.Findings.Select(finding => (part, finding))))
        {
            table.Append(CultureInfo.InvariantCulture, $"{WordOf(finding.Verdict),-8} {part.Area,-14} {finding.Message}").AppendLine();
            if (finding.Advice is { } advice)
            {
                table.Append(' ', 24).Append(advice).AppendLine();
            }
        }

        return table.Append(CultureInfo.InvariantCulture, $"{report.Count(Verdict.Ok)} ok, {report.Count(Verdict.Warning)} warnings, {report.Count(Verdict.Wrong)} wrong, {report.Count(Verdict.Skipped)} skipped").AppendLine().ToString();
    }

    /// <summary>A verdict in a word.</summary>
    public static string WordOf(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "ok",
        Verdict.Warning => "warning",
        Verdict.Wrong => "wrong",
        _ => "skipped",
    };
}
