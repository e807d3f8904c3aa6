using Torii.Core.Routing;
using Torii.Core.Stores;

namespace Torii.Core.Costs;

/// <summary>Says what attempts have cost: as their upstream says, or else by the price of their target.</summary>
public sealed class AttemptCosts(RouteBook routes)
{
    // No single result costs as much: an upstream that says so has mistaken its units.
    private const decimal Most = 100_000m;

    /// <summary>The cost of an attempt that has made what it was to make, in US dollars; null where nobody knows.</summary>
    /// <param name="work">The attempt.</param>
    /// <param name="told">What the upstream says; null where it does not.</param>
    public decimal? Of(OpenWork work, decimal? told) => Believed(told) ?? PriceOf(work);

    /// <summary>The cost of an attempt that came to nothing: what the upstream says, for prices are those of results.</summary>
    public static decimal? OfFailure(decimal? told) => Believed(told);

    // A target that was renamed meanwhile has no price any more; what was set aside for it was reckoned by its price.
    private decimal? PriceOf(OpenWork work) =>
        routes.Find(work.Attempt!.Target) is { } target ? target.Price?.Of(work.Generation.Request) : work.Generation.Reserved;

    private static decimal? Believed(decimal? told) => told is >= 0 and <= Most ? told : null;
}
