using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Core.Routing;

namespace Torii.Admin.Routes;

/// <summary>Tells beforehand where requests would go and what would be made of them there. No upstream is asked.</summary>
internal sealed class WayPreview(RouteBook routes, Wayfinder wayfinder, AccountPool pool)
{
    /// <summary>Where a model is made, in the order in which its targets are tried.</summary>
    /// <param name="model">The model.</param>
    /// <param name="askedModel">The name it is asked for by.</param>
    /// <param name="wish">The length and the size that are asked for beside it.</param>
    /// <param name="style">A style; null for none.</param>
    /// <param name="hasStoryboard">Whether there are shots.</param>
    public ModelWays Of(Model model, string askedModel, Wish wish, string? style = null, bool hasStoryboard = false)
    {
        var draft = DraftOf(model, wish) with
        {
            Style = style,
            Storyboard = hasStoryboard ? new Storyboard([new Shot($"{wish.Seconds ?? model.Seconds ?? 1}", "…")], Instructions: null) : null,
        };
        var ways = routes.Of(model, askedModel).Select(target => Of(target, model, draft)).OrderBy(way => way.IsReachable ? 0 : 1).ThenBy(way => way.Fit);
        return new ModelWays(model.Name, model.Kind, routes.RouteOf(model, askedModel)?.Models, [.. ways]);
    }

    private static GenerationRequest DraftOf(Model model, Wish wish) => new()
    {
        Model = model.Name,
        Kind = model.Kind,
        Prompt = "",
        Size = model.Kind is GenerationKind.Image or GenerationKind.Video ? wish.Size ?? model.Size : null,
        Seconds = model.Kind is GenerationKind.Video or GenerationKind.Prompt ? wish.Seconds ?? model.Seconds : null,
        Asked = wish == Wish.None ? null : wish,
    };

    private ModelWay Of(Target target, Model model, GenerationRequest draft)
    {
        var outcome = wayfinder.Find(target, model, draft, Ingredients.None, plan => IsReachable(target, model, plan));
        var way = (outcome as WayOutcome.Found)?.Way;
        return new ModelWay(
            target.Name,
            target.Upstream,
            way is null ? WayFit.Impossible : way.Adjustments is [] ? WayFit.Exact : WayFit.Adjusted,
            IsReachable(target, model, way?.Plan),
            target.Model,
            way?.Request.Seconds,
            way?.Request.Size?.ToString(),
            way?.Adjustments ?? [],
            (outcome as WayOutcome.Impossible)?.Why,
            way is not null && target.Price is not null ? way.Estimate : null);
    }

    private bool IsReachable(Target target, Model model, string? plan) =>
        pool.HasAccountOf(target.Upstream) && pool.Judge(new Lane(target.Name, model.Kind, plan, Pin: null)).Any(judged => judged.Verdict.MayServe);
}
