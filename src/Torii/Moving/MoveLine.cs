namespace Torii.Moving;

/// <summary>What became of a thing beside the accounts.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Text">It, as a line without secrets.</param>
internal sealed record MoveLine(MoveResult Result, string Text);
