namespace Torii.Admin.Upstreams;

/// <summary>The order in which upstreams are to be tried.</summary>
/// <param name="Names">Every upstream that an operator added, each once.</param>
internal sealed record UpstreamOrder(IReadOnlyList<string> Names);
