using Torii.Core.Routing.Offers;
using Torii.Doors.Images.Reading;

namespace Torii.Admin.Studio;

/// <summary>What a model can do now.</summary>
/// <param name="Seconds">The lengths that can be had exactly; null for any.</param>
/// <param name="Sizes">The sizes that can be had exactly, such as <c>1280x720</c>; null for any.</param>
/// <param name="Images">How many pictures it starts from, as far as a request may bring them.</param>
/// <param name="Remix">A change of an earlier video.</param>
/// <param name="Extension">An earlier video that goes on.</param>
/// <param name="Characters">Characters that the prompt names.</param>
/// <param name="Storyboard">A storyboard.</param>
/// <param name="Styles">The styles.</param>
/// <param name="Audio">Sound.</param>
internal sealed record StudioOffer(
    IReadOnlyList<int>? Seconds,
    IReadOnlyList<string>? Sizes,
    int Images,
    Offered Remix,
    Offered Extension,
    Offered Characters,
    Offered Storyboard,
    Offered Styles,
    Offered Audio)
{
    /// <summary>An offer as it is told.</summary>
    public static StudioOffer Of(Offer offer) => new(
        offer.Seconds,
        offer.Sizes is null ? null : [.. offer.Sizes.Select(size => size.ToString())],
        Math.Min(offer.Images, ImagePictures.Most),
        offer.Remix,
        offer.Extension,
        offer.Characters,
        offer.Storyboard,
        offer.Styles,
        offer.Audio);
}
