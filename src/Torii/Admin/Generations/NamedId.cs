namespace Torii.Admin.Generations;

/// <summary>Something to filter by.</summary>
/// <param name="Id">What the filter wants.</param>
/// <param name="Name">What people call it.</param>
internal sealed record NamedId(string Id, string Name);
