using System.Text;
using Torii.Core.Accounts;
using Torii.Providers.Http.Checking;

namespace Torii.Commands;

/// <summary>The check of an egress as a table. No password stands in it.</summary>
internal static class ProxyTable
{
    /// <summary>The egress, and a line for each stage.</summary>
    public static string Of(Egress egress, EgressReport report)
    {
        var table = new StringBuilder().Append(egress).AppendLine(egress.Proxy is null ? " (no proxy)" : "");
        foreach (var step in report.Steps)
        {
            var time = step.Outcome == StageOutcome.Skipped ? "" : $"{step.Milliseconds:0} ms";
            table.AppendLine($"  {WordOf(step.Stage),-13} {WordOf(step.Outcome),-8} {time,9}  {step.Words}".TrimEnd());
        }

        return report.Challenged ? table.AppendLine("  what answers is a challenge page").ToString() : table.ToString();
    }

    private static string WordOf(EgressStage stage) => stage switch
    {
        EgressStage.Resolve => "resolve",
        EgressStage.Connect => "connect",
        EgressStage.Authenticate => "authenticate",
        _ => "upstream",
    };

    private static string WordOf(StageOutcome outcome) => outcome switch
    {
        StageOutcome.Ok => "ok",
        StageOutcome.Failed => "failed",
        _ => "skipped",
    };
}
