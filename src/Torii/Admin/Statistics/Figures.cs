namespace Torii.Admin.Statistics;

/// <summary>What became of some generations that have ended.</summary>
/// <param name="Images">Images made.</param>
/// <param name="Videos">Videos made.</param>
/// <param name="Characters">Characters made.</param>
/// <param name="Prompts">Prompts enhanced.</param>
/// <param name="Failed">How many failed, of whatever kind.</param>
/// <param name="Cancelled">How many were cancelled.</param>
/// <param name="SuccessRate">The share of those made in those made and failed, 0 to 1; null where there are none.</param>
/// <param name="Cost">What they cost together, in US dollars.</param>
/// <param name="Waiting">How long those made waited for their account.</param>
/// <param name="Running">How long they took from then on.</param>
internal sealed record Figures(
    long Images,
    long Videos,
    long Characters,
    long Prompts,
    long Failed,
    long Cancelled,
    double? SuccessRate,
    decimal Cost,
    Lengths? Waiting,
    Lengths? Running);
