namespace Torii.Core.Work.Reconciling;

/// <summary>What a reading of the lists means for a lost submission: a pure decision.</summary>
internal static class Findings
{
    /// <summary>Decides.</summary>
    /// <param name="listed">The tasks in the account's lists, read back beyond the submission.</param>
    /// <param name="baseline">Those that were there before the submission.</param>
    /// <param name="owned">Those that an attempt of ours owns.</param>
    /// <param name="isLate">Whether the time in which it could still have appeared is over.</param>
    public static Finding Of(IEnumerable<string> listed, IReadOnlySet<string> baseline, IReadOnlySet<string> owned, bool isLate)
    {
        var strangers = listed.Where(task => !baseline.Contains(task) && !owned.Contains(task)).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        return strangers switch
        {
            [var only] => new Finding.Found(only),
            [] when isLate => new Finding.Absent(),
            [_, _, ..] when isLate => new Finding.Ambiguous(),
            _ => new Finding.Open(),
        };
    }
}
