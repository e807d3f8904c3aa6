namespace Torii.Simulator.Upstreams;

/// <summary>The first thing that is wrong with a request.</summary>
/// <param name="Field">The field; null for the body as a whole.</param>
/// <param name="Flaw">In which way.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Input">What was given, as text; null where nothing was.</param>
internal sealed record FieldMistake(string? Field, FieldFlaw Flaw, string Message, string? Input = null);
