using Torii.Core.Accounts;
using Torii.Core.Generations;

namespace Torii.Core.Work.Intaking;

/// <summary>Says why no account could ever serve: which condition failed, and for how many.</summary>
internal static class Unfitness
{
    /// <summary>The conditions that failed, the most frequent first.</summary>
    public static string Describe(IEnumerable<VerdictKind> verdicts, Lane lane)
    {
        var reasons = verdicts.CountBy(verdict => verdict).OrderByDescending(entry => entry.Value).Select(entry => $"{Count(entry.Value)} {Reason(entry.Key, lane)}").ToArray();
        return reasons.Length == 0 ? "there is none" : string.Join(", ", reasons);
    }

    private static string Count(int count) => count == 1 ? "1 account" : $"{count} accounts";

    private static string Reason(VerdictKind verdict, Lane lane) => verdict switch
    {
        VerdictKind.WrongPlan => $"without the plan {lane.Plan}",
        VerdictKind.WrongKind => $"for which {lane.Kind} is switched off or not offered".ToLowerInvariant(),
        VerdictKind.NotPinned => "other than the one it belongs to",
        VerdictKind.Disabled => "switched off",
        VerdictKind.Invalid => "whose access has ended",
        VerdictKind.Simulated => "only simulated",
        _ => "not usable",
    };
}
