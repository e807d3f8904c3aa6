using System.Collections.Frozen;
using Torii.Core.Catalogue;

namespace Torii.Core.Routing;

/// <summary>Every target there is, and the routes that lead to them: one picture that is swapped whole.</summary>
/// <param name="targets">The targets, in the order they are tried where no route says otherwise.</param>
/// <param name="routes">The routes; of several that a model matches, the longest pattern is meant.</param>
public sealed class RouteBook(IReadOnlyList<Target> targets, IReadOnlyList<Route> routes)
{
    private readonly Lock _lock = new();
    private volatile Picture _picture = new(targets, targets, routes, []);

    /// <summary>Raised when a target or a route has changed. Must return at once.</summary>
    public event Action? Changed;

    /// <summary>Raised when the operator has changed them, and not what an upstream told. Must return at once.</summary>
    public event Action? Rewritten;

    /// <summary>The Sora backend alone.</summary>
    public static RouteBook OnlySora => new([Target.Sora], []);

    /// <summary>Every target, in order.</summary>
    public IReadOnlyList<Target> Targets => _picture.Targets;

    /// <summary>Every route, the longest pattern first.</summary>
    public IReadOnlyList<Route> Routes => _picture.Routes;

    /// <summary>The target of that name, be it one that gets no more work; null where there is none (any more).</summary>
    public Target? Find(string name) => _picture.ByName.GetValueOrDefault(name);

    /// <summary>A target as it was written, before its upstream told anything of it; null where there is none of that name.</summary>
    public Target? Written(string name) => _picture.Written.FirstOrDefault(target => target.Name == name);

    /// <summary>The route that a model takes; null where it takes that of all.</summary>
    /// <param name="model">The model.</param>
    /// <param name="askedModel">The name it was asked for by, which routes may mean too.</param>
    public Route? RouteOf(Model model, string askedModel) =>
        _picture.Routes.FirstOrDefault(route => NamePattern.Matches(route.Models, askedModel) || NamePattern.Matches(route.Models, model.Name));

    /// <summary>The targets that a model is made at, in the order they are tried.</summary>
    /// <param name="model">The model.</param>
    /// <param name="askedModel">The name it was asked for by, which routes may mean too.</param>
    public IReadOnlyList<Target> Of(Model model, string askedModel)
    {
        var known = Targets;
        var along = RouteOf(model, askedModel) is { } route
            ? route.Targets.SelectMany(name => known.Where(target => target.Name == name || target.Upstream == name)).Distinct()
            : known;
        return [.. along.Where(target => target.Kinds.Contains(model.Kind) && Serves(target, model, askedModel))];
    }

    /// <summary>Puts others in their place. What was learnt of a target that is the same one as before stays.</summary>
    /// <param name="newTargets">The targets, in order.</param>
    /// <param name="newRoutes">The routes.</param>
    /// <param name="gone">Targets that get no more work, and are kept for what they have under way.</param>
    public void Set(IReadOnlyList<Target> newTargets, IReadOnlyList<Route> newRoutes, IReadOnlyList<Target> gone)
    {
        lock (_lock)
        {
            var before = _picture;
            _picture = new Picture(newTargets, [.. newTargets.Select(before.Known)], newRoutes, [.. gone.Select(before.Known)]);
        }

        Changed?.Invoke();
        Rewritten?.Invoke();
    }

    /// <summary>Puts what an upstream tells of its targets in the place of what was known of them.</summary>
    /// <param name="upstream">The upstream's name.</param>
    /// <param name="learn">The target as it is known now; null where there is nothing new.</param>
    public void Learn(string upstream, Func<Target, Target?> learn)
    {
        lock (_lock)
        {
            _picture = _picture.With([.. _picture.Targets.Select(target => target.Upstream == upstream ? learn(target) ?? target : target)]);
        }

        Changed?.Invoke();
    }

    private static bool Serves(Target target, Model model, string askedModel) =>
        target.Serves is [] || target.Serves.Any(pattern => NamePattern.Matches(pattern, askedModel) || NamePattern.Matches(pattern, model.Name));

    private sealed class Picture(IReadOnlyList<Target> written, IReadOnlyList<Target> targets, IReadOnlyList<Route> routes, IReadOnlyList<Target> gone)
    {
        public IReadOnlyList<Target> Written { get; } = written;

        public IReadOnlyList<Target> Targets { get; } = targets;

        public IReadOnlyList<Route> Routes { get; } = [.. routes.OrderByDescending(route => route.Models.Length)];

        public FrozenDictionary<string, Target> ByName { get; } = targets.Concat(gone).DistinctBy(target => target.Name, StringComparer.Ordinal).ToFrozenDictionary(target => target.Name, StringComparer.Ordinal);

        public Picture With(IReadOnlyList<Target> learnt) => new(Written, learnt, Routes, gone);

        // Whoever has written it anew means what he has written.
        public Target Known(Target now) => Written.Any(before => ReferenceEquals(before, now)) ? ByName[now.Name] : now;
    }
}
