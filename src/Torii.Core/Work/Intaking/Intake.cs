using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Checking;
using Torii.Core.Work.Dispatching;

namespace Torii.Core.Work.Intaking;

/// <summary>
/// The one way in, for every door: checks the client key's rights and that somebody could serve the request, then
/// writes the generations as queued in one transaction. From its answer on the client's connection does not matter.
/// </summary>
public sealed class Intake
{
    // One name until routes are configured: every upstream that makes the kind.
    private const string DefaultRoute = "default";

    private readonly ModelCatalogue _catalogue;
    private readonly AccountPool _pool;
    private readonly ClientLoad _load;
    private readonly ClientRates _rates;
    private readonly PlanLookup _plans;
    private readonly Recipes _recipes;
    private readonly IWorkStore _store;
    private readonly IdSource _ids;
    private readonly WorkOptions _options;
    private readonly TimeProvider _time;

    internal Intake(
        ModelCatalogue catalogue,
        AccountPool pool,
        ClientLoad load,
        ClientRates rates,
        PlanLookup plans,
        Recipes recipes,
        IWorkStore store,
        IdSource ids,
        IOptions<WorkOptions> options,
        TimeProvider time)
    {
        (_catalogue, _pool, _load, _rates, _plans) = (catalogue, pool, load, rates, plans);
        (_recipes, _store, _ids, _options, _time) = (recipes, store, ids, options.Value, time);
    }

    /// <summary>Accepts a request or turns it away.</summary>
    public async Task<IntakeOutcome> AcceptAsync(IntakeRequest request, CancellationToken cancellationToken)
    {
        if (CheckModel(request) is { } notAllowed)
        {
            return notAllowed;
        }

        return await _recipes.SettleAsync(request, cancellationToken) switch
        {
            RecipeOutcome.Refused refused => refused.Refusal,
            RecipeOutcome.Settled settled => await AcceptAsync(request, settled, cancellationToken),
            _ => throw new InvalidOperationException("Not an outcome of settling a request."),
        };
    }

    private async Task<IntakeOutcome> AcceptAsync(IntakeRequest request, RecipeOutcome.Settled settled, CancellationToken cancellationToken)
    {
        var kind = settled.Request.Kind;
        var lane = new Lane(DefaultRoute, kind, kind == request.Model.Kind ? request.Model.Plan : null, settled.Pin);
        var refusal = await CheckAccountsAsync(lane, request, cancellationToken) ?? CheckQueue(request) ?? CheckRate(request);
        if (refusal is not null)
        {
            return refusal;
        }

        var ahead = _load.CountIn(lane);
        var batch = BatchOf(request, settled.Request, lane);
        return await _store.AcceptAsync(batch, cancellationToken) switch
        {
            AcceptOutcome.MediaGone gone => new IntakeOutcome.TurnedAway(IntakeRefusal.MediaGone, $"The input {gone.MediaId} is not here any more; send it again."),
            _ => new IntakeOutcome.Accepted(batch, ahead),
        };
    }

    private IntakeOutcome.TurnedAway? CheckModel(IntakeRequest request) =>
        request.Client.Models is { } allowed && !allowed.Any(name => name == request.AskedModel || _catalogue.Find(name) == request.Model)
            ? new(IntakeRefusal.ModelNotAllowed, $"This key may not use the model '{request.AskedModel}'; it may use: {string.Join(", ", allowed)}.", "model")
            : null;

    private IntakeOutcome.TurnedAway? CheckRate(IntakeRequest request) =>
        _rates.Count(request.Client, request.Count) is { } wait
            ? new(IntakeRefusal.TooManyRequests, $"This key may ask for {request.Client.RequestsPerMinute} results a minute.", RetryAfter: wait)
            : null;

    private IntakeOutcome.TurnedAway? CheckQueue(IntakeRequest request)
    {
        if (request.Client.QueueBound is { } bound && _load.WaitingOf(request.Client.Id) + request.Count > bound)
        {
            return new(IntakeRefusal.QueueFull, $"This key may have {bound} results waiting.", RetryAfter: TimeSpan.FromSeconds(10));
        }

        return _load.Waiting + request.Count > _options.QueueBound
            ? new(IntakeRefusal.QueueFull, "Too much is waiting here already.", RetryAfter: TimeSpan.FromSeconds(30))
            : null;
    }

    private async Task<IntakeOutcome.TurnedAway?> CheckAccountsAsync(Lane lane, IntakeRequest request, CancellationToken cancellationToken)
    {
        var judged = _pool.Judge(lane);
        if (judged.All(entry => entry.Verdict.Kind is VerdictKind.PlanUnknown || !entry.Verdict.MayServe))
        {
            await _plans.LookUpAsync([.. judged.Where(entry => entry.Verdict.Kind == VerdictKind.PlanUnknown).Select(entry => entry.Account.Id)], cancellationToken);
            judged = _pool.Judge(lane);
        }

        return judged.Any(entry => entry.Verdict.MayServe)
            ? null
            : new(IntakeRefusal.NoAccount, $"No account can make '{request.AskedModel}': {Unfitness.Describe(judged.Select(entry => entry.Verdict.Kind), lane)}.", "model");
    }

    private List<Generation> BatchOf(IntakeRequest request, GenerationRequest recipe, Lane lane)
    {
        var now = _time.GetUtcNow();
        var batchId = _ids.Next();
        return [.. Enumerable.Range(0, request.Count).Select(position => new Generation
        {
            Id = position == 0 ? batchId : _ids.Next(),
            BatchId = batchId,
            Position = position,
            ClientId = request.Client.Id,
            Door = request.Door,
            AskedModel = request.AskedModel,
            Lane = lane,
            Request = recipe,
            State = GenerationState.Queued,
            CreatedAt = now,
            Deadline = now + _options.QueueTimeoutOf(recipe.Kind),
            Adjustments = _pool.IsSimulated ? [Simulated.Adjustment] : [],
        })];
    }
}
