namespace Torii.Providers.Http.Checking;

/// <summary>One stage of a check and what came of it.</summary>
/// <param name="Stage">Which.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Words">Our words for it, without addresses and secrets; null where there is nothing to add.</param>
/// <param name="Milliseconds">How long it took; 0 for one that was skipped.</param>
public sealed record EgressStep(EgressStage Stage, StageOutcome Outcome, string? Words, double Milliseconds);
