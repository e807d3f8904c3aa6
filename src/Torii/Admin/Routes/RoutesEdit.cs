namespace Torii.Admin.Routes;

/// <summary>The routes that operators write, whole.</summary>
/// <param name="Routes">All of them but those that the configuration fixes.</param>
internal sealed record RoutesEdit(IReadOnlyList<RouteEntry> Routes)
{
    /// <summary>What the edit is based on; null for whatever is there.</summary>
    public string? Version { get; init; }
}
