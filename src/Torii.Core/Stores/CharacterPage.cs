namespace Torii.Core.Stores;

/// <summary>Which characters to list.</summary>
/// <param name="Limit">How many at most.</param>
public sealed record CharacterPage(int Limit)
{
    /// <summary>Those of one client; null for all.</summary>
    public string? ClientId { get; init; }

    /// <summary>Those that one account owns; null for all.</summary>
    public string? AccountId { get; init; }

    /// <summary>Those in whose names this stands, whatever the case of ASCII letters; null for all.</summary>
    public string? Search { get; init; }

    /// <summary>The id after which the page begins; null for the beginning. It need not be there any more.</summary>
    public string? After { get; init; }
}
