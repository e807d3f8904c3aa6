using System.Globalization;
using Torii.Core.Catalogue;
using Torii.Core.Generations;

namespace Torii.Core.Routing;

/// <summary>Finds the length and the size that a target makes for a request, and says how they depart from what was asked.</summary>
internal static class SnapFit
{
    private const int MostListed = 6;

    /// <summary>Fits.</summary>
    /// <param name="target">The target.</param>
    /// <param name="model">The model that was asked for.</param>
    /// <param name="wish">What was asked for beside it. What neither says is no adjustment, whatever is made.</param>
    /// <param name="draft">The request with the length and the size it would best have.</param>
    public static WayOutcome Find(Target target, Model model, Wish wish, GenerationRequest draft)
    {
        var abilities = target.Abilities;
        var size = draft.Size is { } wanted ? Nearest(wanted, abilities.Sizes, target.Snapping) : draft.Kind == GenerationKind.Video ? abilities.Sizes?[0] : null;
        var seconds = draft is { Kind: GenerationKind.Video, Seconds: { } length } ? Nearest(length, abilities.Seconds, target.Snapping) : draft.Seconds;
        if (draft.Size is not null && size is null)
        {
            return new WayOutcome.Impossible($"makes {Listed(abilities.Sizes!, draft.Size.Value)}, not {draft.Size}; the nearest is {Nearest(draft.Size.Value, abilities.Sizes, Snapping.Nearest)}", "size");
        }

        if (draft.Seconds is not null && seconds is null)
        {
            return new WayOutcome.Impossible($"makes {Listed(abilities.Seconds!)} s, not {draft.Seconds}; the nearest is {Nearest(draft.Seconds.Value, abilities.Seconds, Snapping.Nearest)}", "seconds");
        }

        // A family's own length and size are a default that nobody has asked for.
        var isNamed = model.Members is [];
        List<Adjustment> adjustments = [];
        if (draft.Size is not null && (wish.Size ?? (isNamed ? model.Size : null)) is { } askedSize && askedSize != size)
        {
            adjustments.Add(new Adjustment("size", $"{askedSize}", $"{size}", $"{model.Name} is made in {Listed(abilities.Sizes!, askedSize)} here."));
        }

        if (draft.Seconds is not null && (wish.Seconds ?? (isNamed ? model.Seconds : null)) is { } askedSeconds && askedSeconds != seconds)
        {
            adjustments.Add(new Adjustment("seconds", $"{askedSeconds}", $"{seconds}", $"{model.Name} is made in {Listed(abilities.Seconds!)} s here."));
        }

        return new WayOutcome.Found(new Way(target, draft with { Size = size, Seconds = seconds }, adjustments));
    }

    /// <summary>The length that is made for one that is wanted; null where the policy has none.</summary>
    internal static int? Nearest(int wanted, IReadOnlyList<int>? made, Snapping snapping)
    {
        if (made is null || made.Contains(wanted))
        {
            return wanted;
        }

        return snapping switch
        {
            Snapping.None => null,
            Snapping.Up => made.Where(length => length >= wanted).DefaultIfEmpty(made.Max()).Min(),
            _ => made.OrderBy(length => Math.Abs(length - wanted)).ThenBy(length => length).First(),
        };
    }

    /// <summary>The size that is made for one that is wanted: nearest in shape, then in pixels; null where the policy has none.</summary>
    internal static PixelSize? Nearest(PixelSize wanted, IReadOnlyList<PixelSize>? made, Snapping snapping)
    {
        if (made is null || made.Contains(wanted))
        {
            return wanted;
        }

        if (snapping == Snapping.None)
        {
            return null;
        }

        var ofShape = made.GroupBy(size => Distance.OfShape(wanted, size)).MinBy(group => group.Key)!.ToList();
        var enough = snapping == Snapping.Up ? ofShape.Where(size => Distance.Area(size) >= Distance.Area(wanted)).DefaultIfEmpty(ofShape.MaxBy(Distance.Area)).ToList() : ofShape;
        return enough.OrderBy(size => Distance.OfArea(wanted, size)).ThenBy(Distance.Area).First();
    }

    // Some make every shape in every resolution: who asked for one wants to know those around it.
    private static string Listed(IReadOnlyList<PixelSize> sizes, PixelSize asked)
    {
        var near = sizes.OrderBy(size => Distance.OfShape(asked, size)).ThenBy(size => Distance.OfArea(asked, size)).Take(MostListed);
        return string.Join(", ", near) + (sizes.Count > MostListed ? $" and {sizes.Count - MostListed} more" : "");
    }

    private static string Listed(IReadOnlyList<int> lengths) =>
        lengths.Count > 2 && lengths[^1] - lengths[0] == lengths.Count - 1
            ? string.Create(CultureInfo.InvariantCulture, $"{lengths[0]} to {lengths[^1]}")
            : string.Join(", ", lengths);
}
