using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Work.Publishing;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Work.Attempting;

/// <summary>Calls a provider for one step of an attempt: again where that is harmless, and for as long as it has to wait.</summary>
internal sealed class StepCaller(Renewals renewals, Publisher publisher, IGenerationStore generations, IMediaFiles files, TimeProvider time)
{
    private const int Tries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>What the steps need besides what the client asked for, which only exists now: the post of a work to remix.</summary>
    /// <returns>The request to make; or the refusal where that cannot be had.</returns>
    public async Task<(GenerationRequest? Request, Refusal? Refusal)> CompleteAsync(GenerationRequest request, CancellationToken cancellationToken)
    {
        if (request.Remix is not { Post: null, GenerationId: { } sourceId } source)
        {
            return (request, null);
        }

        return await publisher.PublishForRemixAsync(sourceId, cancellationToken) switch
        {
            PublishResult.Published published => (request with { Remix = source with { Post = published.Post.Name } }, null),
            PublishResult.Refused refused => (null, refused.Refusal),
            PublishResult.Spent spent => (null, new Refusal(Cause.InvalidRequest, spent.Why)),
            PublishResult.Impossible impossible => (null, new Refusal(Cause.InvalidRequest, impossible.Why)),
            _ => throw new InvalidOperationException("Not a result of publishing."),
        };
    }

    /// <summary>Calls until the step is decided. Waiting holds no thread; it ends when the generation is no longer wanted.</summary>
    /// <returns>The outcome; null where the generation went another way meanwhile.</returns>
    public async Task<StepOutcome?> CallAsync(
        IProvider provider,
        AccountAccess access,
        OpenWork work,
        GenerationRequest request,
        StepPlan step,
        IReadOnlyDictionary<string, string> earlier,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var outcome = await TryAsync(fresh => provider.RunAsync(RunOf(fresh), cancellationToken), access, step, cancellationToken);
            if (outcome is not StepOutcome.Waiting waiting)
            {
                return outcome;
            }

            await Task.Delay(waiting.Again, time, cancellationToken);
            if (await generations.FindAsync(work.Generation.Id, cancellationToken) is not { State: GenerationState.Active })
            {
                return null;
            }
        }

        StepRun RunOf(AccountAccess fresh) => new() { Access = fresh, Request = request, Step = step, Earlier = earlier, OpenInput = files.OpenRead };
    }

    private async Task<StepOutcome> TryAsync(Func<AccountAccess, Task<StepOutcome>> call, AccountAccess access, StepPlan step, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await renewals.CallAsync(access, call, cancellationToken);
            if (outcome is not StepOutcome.Unknown unknown || step.Class != StepClass.Repeatable)
            {
                return outcome;
            }

            if (attempt == Tries)
            {
                // Nothing was submitted, so nothing can be doubled by another try.
                return step.Submits ? outcome : new StepOutcome.Refused(new Refusal(unknown.Cause, unknown.Why));
            }

            await Task.Delay(Pause * attempt, time, cancellationToken);
        }
    }
}
