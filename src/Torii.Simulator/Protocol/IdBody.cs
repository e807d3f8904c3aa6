namespace Torii.Simulator.Protocol;

/// <summary>The body that answers a call which makes something: <c>{"id"}</c>.</summary>
internal sealed record IdBody(string Id);
