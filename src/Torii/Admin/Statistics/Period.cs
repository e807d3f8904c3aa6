namespace Torii.Admin.Statistics;

/// <summary>A day or an hour.</summary>
/// <param name="Start">Its beginning.</param>
/// <param name="Figures">What became of what was accepted in it.</param>
internal sealed record Period(DateTimeOffset Start, Figures Figures);
