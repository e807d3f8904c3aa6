using Torii.Core.Generations;
using Torii.Core.Logs;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Core.Work.Renewing;

namespace Torii.Core.Work.Attempting;

/// <summary>Calls a provider for one step of an attempt: again where that is harmless, and for as long as it has to wait.</summary>
internal sealed class StepCaller(Renewals renewals, IWorkStore work, IGenerationStore generations, IMediaFiles files, TimeProvider time)
{
    private const int Tries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Calls until the step is decided. Waiting holds no thread; it ends when the generation is no longer wanted.</summary>
    /// <returns>The outcome; null where the generation went another way meanwhile.</returns>
    public async Task<StepOutcome?> CallAsync(
        IProvider provider,
        AccountAccess access,
        OpenWork attempt,
        Target target,
        GenerationRequest request,
        StepPlan step,
        IReadOnlyDictionary<string, string> earlier,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var outcome = await TryAsync(fresh => provider.RunAsync(RunOf(fresh), cancellationToken), access, attempt.Generation.Id, step, cancellationToken);
            if (outcome is not StepOutcome.Waiting waiting)
            {
                return outcome;
            }

            await Task.Delay(waiting.Again, time, cancellationToken);
            if (await generations.FindAsync(attempt.Generation.Id, cancellationToken) is not { State: GenerationState.Active })
            {
                return null;
            }
        }

        StepRun RunOf(AccountAccess fresh) => new() { Access = fresh, Target = target, Request = request, Step = step, Earlier = earlier, OpenInput = files.OpenRead };
    }

    private async Task<StepOutcome> TryAsync(
        Func<AccountAccess, Task<StepOutcome>> call, AccountAccess access, string generationId, StepPlan step, CancellationToken cancellationToken)
    {
        CallScope.EnterGeneration(generationId, step.Name);
        for (var tries = 1; ; tries++)
        {
            var outcome = await renewals.CallAsync(access, call, cancellationToken);
            if (outcome is not StepOutcome.Unknown unknown || step.Class != StepClass.Repeatable)
            {
                return outcome;
            }

            if (tries == Tries)
            {
                // Nothing was submitted, so nothing can be doubled by another try.
                return step.Submits ? outcome : new StepOutcome.Refused(new Refusal(unknown.Cause, unknown.Why));
            }

            if (step.Submits)
            {
                // Whoever pays for it must be able to see that it may have been made more than once.
                await work.NoteAsync(generationId, $"The answer was lost, and it is sent again, which its upstream is said to bear: {unknown.Why.TrimEnd('.')}.", cancellationToken);
            }

            await Task.Delay(Pause * tries, time, cancellationToken);
        }
    }
}
