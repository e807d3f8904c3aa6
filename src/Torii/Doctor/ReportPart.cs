namespace Torii.Doctor;

/// <summary>What was found of one part.</summary>
internal sealed record ReportPart(string Area, IReadOnlyList<Finding> Findings);
