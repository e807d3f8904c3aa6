namespace Torii.Providers.Upstreams.Presets;

/// <summary>Something wrong with what an operator has written of an upstream.</summary>
/// <param name="Path">Where, as configuration names it: <c>Targets:veo:Seconds</c>.</param>
/// <param name="What">What is wrong, the rest of a sentence that begins with the field.</param>
public sealed record FieldMistake(string Path, string What);
