using Torii.Core.Webhooks;

namespace Torii.Core.Stores;

/// <summary>Which deliveries to list.</summary>
/// <param name="Limit">How many at most.</param>
public sealed record DeliveryPage(int Limit)
{
    /// <summary>Those of one client; null for all.</summary>
    public string? ClientId { get; init; }

    /// <summary>Those about one generation; null for all.</summary>
    public string? GenerationId { get; init; }

    /// <summary>Those in one state; null for all.</summary>
    public DeliveryState? State { get; init; }

    /// <summary>The id after which the page begins; null for the beginning. It need not be there any more.</summary>
    public string? After { get; init; }
}
