namespace Torii.Load.Requests;

/// <summary>A request that is sent over and over.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Body">The JSON that is posted, to be answered when accepted; null for a GET.</param>
internal sealed record LoadRequest(string Path, string? Body = null);
