namespace Torii.Doctor;

/// <summary>What was found, part by part.</summary>
/// <param name="Parts">The parts, in the order in which they are shown.</param>
internal sealed record Report(IReadOnlyList<ReportPart> Parts)
{
    /// <summary>The gravest of all verdicts.</summary>
    public Verdict Verdict => Parts.SelectMany(part => part.Findings).Select(finding => finding.Verdict).DefaultIfEmpty(Verdict.Ok).Max();

    /// <summary>How many findings have a verdict.</summary>
    public int Count(Verdict verdict) => Parts.SelectMany(part => part.Findings).Count(finding => finding.Verdict == verdict);
}
