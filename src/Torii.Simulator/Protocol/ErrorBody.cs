namespace Torii.Simulator.Protocol;

/// <summary>The body of every error: <c>{"error":{"message","type","param","code"}}</c>.</summary>
internal sealed record ErrorBody(ErrorDetail Error);
