namespace Torii.Commands.Usernames;

/// <summary>One line of a file of tokens that is not blank.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Text">What stands there, fit for a line of a file.</param>
/// <param name="Token">The token without <c>Bearer</c>; null where there is none.</param>
internal sealed record TokenLine(long Number, string Text, string? Token);
