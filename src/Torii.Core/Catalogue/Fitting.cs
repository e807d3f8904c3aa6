using System.Globalization;
using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Core.Catalogue;

/// <summary>
/// Finds, for the size and the seconds that a request asks for, the model that makes them, or the nearest: first by
/// shape, then by the number of pixels, then by length. What was not asked for is what the asked model makes usually,
/// and no adjustment.
/// </summary>
public static class Fitting
{
    /// <summary>Fits.</summary>
    /// <param name="model">The model that was asked for.</param>
    /// <param name="seconds">The length that was asked for; null for none.</param>
    /// <param name="size">The size that was asked for; null for none.</param>
    /// <param name="hasPlan">
    /// Whether any account has a plan: a family's members that need one count only then. Where nobody can serve any of
    /// them, that is not for here to say.
    /// </param>
    public static Fit Find(Model model, int? seconds, PixelSize? size, Func<string, bool> hasPlan)
    {
        var members = MembersOf(model, hasPlan);
        var used = members
            .OrderBy(member => ShapeDistance(size ?? model.Size, member.Size))
            .ThenBy(member => AreaDistance(size ?? model.Size, member.Size))
            .ThenBy(member => member.Size == model.Size ? 0 : 1)
            .ThenBy(member => Math.Abs((seconds ?? model.Seconds ?? 0) - (member.Seconds ?? 0)))
            .ThenBy(member => member.Seconds)
            .First();
        return new Fit(used, [.. Adjustments(model, members, used, seconds, size)]);
    }

    private static IReadOnlyList<Model> MembersOf(Model model, Func<string, bool> hasPlan)
    {
        if (model.Members is [])
        {
            return [model];
        }

        var plans = model.Members.Select(member => member.Plan).OfType<string>().Distinct(StringComparer.Ordinal).Where(hasPlan).ToHashSet(StringComparer.Ordinal);
        Model[] servable = [.. model.Members.Where(member => member.Plan is null || plans.Contains(member.Plan))];
        return servable is [] ? model.Members : servable;
    }

    private static IEnumerable<Adjustment> Adjustments(Model model, IReadOnlyList<Model> members, Model used, int? seconds, PixelSize? size)
    {
        if (size is not null && size != used.Size)
        {
            yield return new Adjustment("size", $"{size}", used.Size?.ToString(), Why(model, members.Select(member => member.Size?.ToString()), "no sizes"));
        }

        if (seconds is not null && seconds != used.Seconds)
        {
            var lengths = members.Where(member => size is null || member.Size == used.Size).Select(member => member.Seconds?.ToString(CultureInfo.InvariantCulture));
            yield return new Adjustment("seconds", $"{seconds}", used.Seconds?.ToString(CultureInfo.InvariantCulture), Why(model, lengths, "no lengths"));
        }
    }

    private static string Why(Model model, IEnumerable<string?> made, string none)
    {
        string[] distinct = [.. made.OfType<string>().Distinct(StringComparer.Ordinal)];
        return distinct is [] ? $"{model.Name} has {none} to choose from." : $"{model.Name} makes {string.Join(", ", distinct)} here.";
    }

    private static double ShapeDistance(PixelSize? asked, PixelSize? made) => asked is { } a && made is { } m ? Distance.OfShape(a, m) : 0;

    private static double AreaDistance(PixelSize? asked, PixelSize? made) => asked is { } a && made is { } m ? Distance.OfArea(a, m) : 0;
}
