using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Routing.StandIns;
using Torii.Core.Stores;
using Torii.Core.Work.Intaking;

namespace Torii.Core.Work.Tailoring;

/// <summary>
/// Makes of a generation what the target of its attempt is sent: fitted to that target where it is not the one that the
/// generation was accepted for, and with all that stands in there for what it cannot do.
/// </summary>
internal sealed class Tailor(
    ModelCatalogue catalogue,
    RouteBook routes,
    AccountPool pool,
    Wayfinder wayfinder,
    IEnumerable<IStandIn> standIns,
    IngredientsReader ingredients)
{
    private readonly IReadOnlyList<IStandIn> _standIns = [.. standIns];

    /// <summary>The target of an attempt; null where it is not configured any more.</summary>
    public Target? TargetOf(OpenWork work) => routes.Find(work.Attempt!.Target);

    /// <summary>How the attempt's target makes the generation.</summary>
    /// <returns>What has changed since it was accepted; null where nothing has. Or the refusal where the target cannot make it.</returns>
    public async ValueTask<(Refit? Refit, Refusal? Refusal)> RefitAsync(OpenWork work, Target target, CancellationToken cancellationToken)
    {
        var generation = work.Generation;
        var found = pool.Find(work.Attempt!.AccountId);
        var (way, refusal) = await FitAsync(generation, target, found?.Account.Plan, cancellationToken);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        // What was accepted while only the simulator answered may come to the first real account, and must not be called simulated then.
        var adjustments = Simulated.Mark(way is null ? generation.Adjustments : [.. way.Adjustments, .. way.Request.Unmet ?? []], found?.Upstream.Simulated == true);
        var request = way?.Request ?? generation.Request;
        return request == generation.Request && adjustments.SequenceEqual(generation.Adjustments)
            ? (null, null)
            : (new Refit(generation.Id, request, adjustments), null);
    }

    /// <summary>The request as the target gets it; or why it cannot be had.</summary>
    public async ValueTask<(GenerationRequest? Request, Refusal? Refusal)> WriteAsync(Generation generation, Target target, CancellationToken cancellationToken)
    {
        var request = generation.Request;
        var named = NamesNothing(request) ? Ingredients.None : await ingredients.ReadAsync(generation, cancellationToken);
        foreach (var standIn in _standIns)
        {
            switch (await standIn.ApplyAsync(request, target, named, cancellationToken))
            {
                case StandInOutcome.Written written:
                    request = written.Request;
                    break;
                case StandInOutcome.Failed failed:
                    return (null, failed.Refusal);
            }
        }

        return (request, null);
    }

    /// <summary>The request as it was before it was fitted to a target.</summary>
    public static GenerationRequest DraftOf(GenerationRequest request, Model model) => request with
    {
        Model = model.Name,
        Size = request.Size is null ? null : request.Asked?.Size ?? model.Size ?? request.Size,
        Seconds = request.Seconds is null ? null : request.Asked?.Seconds ?? model.Seconds ?? request.Seconds,
    };

    // No way where the generation was accepted for just this target.
    private async ValueTask<(Way? Way, Refusal? Refusal)> FitAsync(Generation generation, Target target, string? plan, CancellationToken cancellationToken)
    {
        var along = generation.Lane.Targets();
        if (along is [_] || (along[0] == target.Name && generation.Attempts == 1) || catalogue.Find(generation.AskedModel) is not { } model)
        {
            return (null, null);
        }

        var named = await ingredients.ReadAsync(generation, cancellationToken);
        return wayfinder.Find(target, model, DraftOf(generation.Request, model), named, asked => asked == plan) switch
        {
            WayOutcome.Found { Way: var way } => (way, null),
            WayOutcome.Impossible impossible => (null, new Refusal(Cause.InvalidRequest, $"it {impossible.Why}")),
            _ => throw new InvalidOperationException("Not an outcome of finding a way."),
        };
    }

    private static bool NamesNothing(GenerationRequest request) =>
        request is { Remix: null, Extends: null, CharacterSource: null } && !request.Prompt.Contains('@', StringComparison.Ordinal);
}
