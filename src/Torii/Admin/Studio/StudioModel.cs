using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Routing.Offers;

namespace Torii.Admin.Studio;

/// <summary>A model to choose, with what can be had of it now.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it makes.</param>
/// <param name="Description">One line for people, in English.</param>
/// <param name="Tier">How good it is.</param>
/// <param name="Size">The size where nothing else is asked for, such as <c>1280x720</c>; null where its kind has none.</param>
/// <param name="Seconds">The length where nothing else is asked for; null where its kind has none.</param>
/// <param name="Plan">The subscription that it takes; null where any will do.</param>
/// <param name="Expansion">How far a prompt is expanded; null for what expands none.</param>
/// <param name="Extends">Whether it goes on with an earlier video.</param>
/// <param name="IsFree">Whether size and length are the request's to say.</param>
/// <param name="Offer">What it can do; null where nobody can make it now.</param>
/// <param name="Hindrance">Why nobody can; null where somebody can.</param>
internal sealed record StudioModel(
    string Name,
    GenerationKind Kind,
    string Description,
    Tier Tier,
    string? Size,
    int? Seconds,
    string? Plan,
    string? Expansion,
    bool Extends,
    bool IsFree,
    StudioOffer? Offer,
    Hindrance? Hindrance);
