using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>Which of a client's generations to list.</summary>
/// <param name="ClientId">Whose.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Limit">How many at most.</param>
public sealed record GenerationPage(string ClientId, GenerationKind Kind, int Limit)
{
    /// <summary>The id after which the page begins; null for the beginning. It need not be there any more.</summary>
    public string? After { get; init; }

    /// <summary>Whether the oldest come first; the newest otherwise.</summary>
    public bool OldestFirst { get; init; }
}
