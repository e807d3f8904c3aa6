namespace Torii.Load.Requests;

/// <summary>For how long, and over how many connections at once.</summary>
internal sealed record RequestPace(int Connections, TimeSpan Duration);
