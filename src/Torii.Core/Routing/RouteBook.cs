using Torii.Core.Catalogue;

namespace Torii.Core.Routing;

/// <summary>Every target there is, and the routes that lead to them.</summary>
public sealed class RouteBook
{
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<Route> _routes;
    private IReadOnlyList<Target> _targets;

    /// <summary>A book of targets and routes.</summary>
    /// <param name="targets">The targets, in the order they are tried where no route says otherwise.</param>
    /// <param name="routes">The routes; of several that a model matches, the longest pattern is meant.</param>
    public RouteBook(IReadOnlyList<Target> targets, IReadOnlyList<Route> routes)
    {
        _targets = targets;
        _routes = [.. routes.OrderByDescending(route => route.Models.Length)];
    }

    /// <summary>Raised when a target has changed. Must return at once.</summary>
    public event Action? Changed;

    /// <summary>The Sora backend alone.</summary>
    public static RouteBook OnlySora => new([Target.Sora], []);

    /// <summary>Every target, in order.</summary>
    public IReadOnlyList<Target> Targets => Volatile.Read(ref _targets);

    /// <summary>The target of that name; null where there is none (any more).</summary>
    public Target? Find(string name) => Targets.FirstOrDefault(target => target.Name == name);

    /// <summary>The targets that a model is made at, in the order they are tried.</summary>
    /// <param name="model">The model.</param>
    /// <param name="askedModel">The name it was asked for by, which routes may mean too.</param>
    public IReadOnlyList<Target> Of(Model model, string askedModel)
    {
        var targets = Targets;
        var route = _routes.FirstOrDefault(route => NamePattern.Matches(route.Models, askedModel) || NamePattern.Matches(route.Models, model.Name));
        var along = route is null ? targets : route.Targets.SelectMany(name => targets.Where(target => target.Name == name || target.Upstream == name)).Distinct();
        return [.. along.Where(target => target.Kinds.Contains(model.Kind) && Serves(target, model, askedModel))];
    }

    /// <summary>Puts what an upstream tells of its targets in the place of what was known of them.</summary>
    /// <param name="upstream">The upstream's name.</param>
    /// <param name="learn">The target as it is known now; null where there is nothing new.</param>
    public void Learn(string upstream, Func<Target, Target?> learn)
    {
        lock (_lock)
        {
            _targets = [.. _targets.Select(target => target.Upstream == upstream ? learn(target) ?? target : target)];
        }

        Changed?.Invoke();
    }

    private static bool Serves(Target target, Model model, string askedModel) =>
        target.Serves is [] || target.Serves.Any(pattern => NamePattern.Matches(pattern, askedModel) || NamePattern.Matches(pattern, model.Name));
}
