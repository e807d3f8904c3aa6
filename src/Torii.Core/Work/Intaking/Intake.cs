using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Dispatching;
using Torii.Core.Work.Repeating;

namespace Torii.Core.Work.Intaking;

/// <summary>
/// The one way in, for every door: finds the request that this one repeats, checks the client key's rights and that
/// somebody could serve it, then writes the generations as queued in one transaction. From its answer on the client's
/// connection does not matter.
/// </summary>
public sealed class Intake
{
    private readonly ModelCatalogue _catalogue;
    private readonly AccountPool _pool;
    private readonly Limits _limits;
    private readonly Ways _ways;
    private readonly Recipes _recipes;
    private readonly Repeats _repeats;
    private readonly IWorkStore _store;
    private readonly IdSource _ids;
    private readonly WorkMetrics _metrics;
    private readonly WorkOptions _options;
    private readonly TimeProvider _time;

    internal Intake(
        ModelCatalogue catalogue,
        AccountPool pool,
        Limits limits,
        Ways ways,
        Recipes recipes,
        Repeats repeats,
        IWorkStore store,
        IdSource ids,
        WorkMetrics metrics,
        IOptions<WorkOptions> options,
        TimeProvider time)
    {
        (_catalogue, _pool, _limits, _ways) = (catalogue, pool, limits, ways);
        (_recipes, _repeats, _store, _ids, _metrics, _options, _time) = (recipes, repeats, store, ids, metrics, options.Value, time);
    }

    /// <summary>Accepts a request or turns it away.</summary>
    public async Task<IntakeOutcome> AcceptAsync(IntakeRequest request, CancellationToken cancellationToken)
    {
        var outcome = await DecideAsync(request, cancellationToken);
        if (outcome is IntakeOutcome.TurnedAway { Reason: IntakeRefusal.TooManyRequests or IntakeRefusal.QueueFull or IntakeRefusal.OverBudget or IntakeRefusal.NoAccount })
        {
            _repeats.TurnedAway(request.Ask);
        }

        return outcome;
    }

    private async Task<IntakeOutcome> DecideAsync(IntakeRequest request, CancellationToken cancellationToken)
    {
        if (CheckModel(request) is { } notAllowed)
        {
            return notAllowed;
        }

        if (await _repeats.FindAsync(request, cancellationToken) is { } known)
        {
            return known;
        }

        return await _recipes.SettleAsync(request, cancellationToken) switch
        {
            RecipeOutcome.Refused refused => refused.Refusal,
            RecipeOutcome.Settled settled => await AcceptAsync(request, settled, cancellationToken),
            _ => throw new InvalidOperationException("Not an outcome of settling a request."),
        };
    }

    /// <summary>Accepts a request of which it is settled what is to be made, or turns it away. The rights to its model are checked all the same.</summary>
    internal async Task<IntakeOutcome> RemakeAsync(IntakeRequest request, RecipeOutcome.Settled settled, CancellationToken cancellationToken) =>
        CheckModel(request) ?? await AcceptAsync(request, settled, cancellationToken);

    private async Task<IntakeOutcome> AcceptAsync(IntakeRequest request, RecipeOutcome.Settled settled, CancellationToken cancellationToken)
    {
        switch (await _ways.FindAsync(request, settled, cancellationToken))
        {
            case WaysOutcome.Refused refused:
                return refused.Refusal;
            case WaysOutcome.Found found:
                return await CheckAccountsAsync(found.Lane, request, cancellationToken) ?? await AcceptAsync(request, found, cancellationToken);
            default:
                throw new InvalidOperationException("Not an outcome of finding ways.");
        }
    }

    private async Task<IntakeOutcome> AcceptAsync(IntakeRequest request, WaysOutcome.Found found, CancellationToken cancellationToken)
    {
        if (_limits.Enter(request.Client, request.Count) is { } tooMuch)
        {
            return tooMuch;
        }

        var isWritten = false;
        try
        {
            var outcome = await WriteAsync(request, BatchOf(request, found), found.Lane, cancellationToken);
            isWritten = outcome is IntakeOutcome.Accepted { IsRepeat: false };
            Count(outcome);
            return outcome;
        }
        finally
        {
            if (!isWritten)
            {
                _limits.Leave(request.Client, request.Count);
            }
        }
    }

    private void Count(IntakeOutcome outcome)
    {
        if (outcome is IntakeOutcome.Accepted { IsRepeat: false, Batch: var batch })
        {
            _metrics.Accepted(batch);
        }
    }

    private async Task<IntakeOutcome> WriteAsync(IntakeRequest request, IReadOnlyList<Generation> batch, Lane lane, CancellationToken cancellationToken)
    {
        var ahead = _limits.WaitingIn(lane);
        var acceptance = new Acceptance(batch) { Ask = request.Ask == Ask.Once ? null : request.Ask, KeysSince = _time.GetUtcNow() - Repeats.KeysHold, Budget = request.Client.Budget };

        // To the end, whoever has gone meanwhile: what is written must be known to be, or the next request would write it again.
        return await _store.AcceptAsync(acceptance, CancellationToken.None) switch
        {
            AcceptOutcome.MediaGone gone => new IntakeOutcome.TurnedAway(IntakeRefusal.MediaGone, $"The input {gone.MediaId} is not here any more; send it again."),
            AcceptOutcome.OverBudget over => new IntakeOutcome.TurnedAway(IntakeRefusal.OverBudget, Budgets.Describe(request.Client, over)),
            AcceptOutcome.KeyTaken => await _repeats.FindAsync(request, cancellationToken) ?? await WriteAsync(request, batch, lane, cancellationToken),
            _ => new IntakeOutcome.Accepted(batch, ahead),
        };
    }

    private IntakeOutcome.TurnedAway? CheckModel(IntakeRequest request) =>
        request.Client.Models is { } allowed && !allowed.Any(name => name == request.AskedModel || _catalogue.Find(name) == request.Model)
            ? new(IntakeRefusal.ModelNotAllowed, $"This key may not use the model '{request.AskedModel}'; it may use: {string.Join(", ", allowed)}.", "model")
            : null;

    private async Task<IntakeOutcome.TurnedAway?> CheckAccountsAsync(Lane lane, IntakeRequest request, CancellationToken cancellationToken)
    {
        if (_pool.HasWilling(lane))
        {
            return null;
        }

        var judged = await _ways.JudgeAsync(lane, cancellationToken);
        return judged.Any(entry => entry.Verdict.MayServe)
            ? null
            : new(IntakeRefusal.NoAccount, $"No account can make '{request.AskedModel}': {Unfitness.Describe(judged.Select(entry => entry.Verdict.Kind), lane)}.", "model");
    }

    private List<Generation> BatchOf(IntakeRequest request, WaysOutcome.Found found)
    {
        var (lane, recipe) = (found.Lane, found.Ways[0].Request);
        IReadOnlyList<Adjustment> adjustments = [.. found.Ways[0].Adjustments, .. request.Unmet];
        var now = _time.GetUtcNow();
        var batchId = _ids.Next();
        string[] webhooks = [.. request.Client.Webhooks, .. request.WebhookUrl is { } url ? [url.AbsoluteUri] : Array.Empty<string>()];
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
            Reserved = found.Estimate,
            Adjustments = Simulated.Mark(adjustments, _pool.IsSimulated),
            Webhooks = [.. webhooks.Distinct(StringComparer.Ordinal)],
            Trace = request.Trace,
        })];
    }
}
