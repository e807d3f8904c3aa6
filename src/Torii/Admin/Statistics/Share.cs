namespace Torii.Admin.Statistics;

/// <summary>A model, an account or a client key.</summary>
/// <param name="Id">Its name or id; empty for what never had an account.</param>
/// <param name="Name">What people call it; null where nobody knows any more.</param>
/// <param name="Figures">What became of what was asked of it.</param>
internal sealed record Share(string Id, string? Name, Figures Figures);
