namespace Torii.Doors.Bodies;

/// <summary>What makes a text no JSON.</summary>
/// <param name="What">What is wrong, as the end of a sentence that begins with "The body".</param>
/// <param name="Position">Where in the text, in bytes from 0.</param>
internal sealed record JsonFlaw(string What, int Position);
