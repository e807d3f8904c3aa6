using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Core.Telemetry;
using Torii.Core.Work.Tailoring;

namespace Torii.Core.Work.Attempting;

/// <summary>
/// Runs an attempt's steps up to the submission. What has a result is not run again, so the same code begins an
/// attempt and goes on with one that a crash interrupted. Every turn is written before the next call goes out.
/// </summary>
internal sealed partial class AttemptRunner(
    Accesses accesses,
    Baselines baselines,
    SubmissionEnd end,
    StepCaller caller,
    Tailor tailor,
    ChangeWriter changes,
    IdSource ids,
    BackgroundTasks tasks,
    IOptions<WorkOptions> options,
    TimeProvider time,
    ILogger<AttemptRunner> log)
{
    private static readonly Refusal CredentialGone = new(Cause.Unauthorized, "its credential is gone");

    /// <summary>Begins or resumes an attempt in the background. Their number is bounded by the accounts' gates and slots.</summary>
    public void Start(OpenWork work) => tasks.Run(token => RunAsync(work, token));

    private async Task RunAsync(OpenWork work, CancellationToken cancellationToken)
    {
        Walk? walk = null;
        using var span = Tracing.Begin($"attempt {work.Attempt!.Kind.Word()}", ActivityKind.Internal, work.Generation.Trace);
        span?.SetTag(Tags.Generation, work.Generation.Id).SetTag(Tags.Route, work.Attempt.Target);
        try
        {
            if (tailor.TargetOf(work) is not { } target)
            {
                await WithoutAsync(work, new Refusal(Cause.NotFound, "it is not configured any more"), cancellationToken);
            }
            else if (await accesses.OpenAsync(work.Attempt.AccountId, cancellationToken) is var (access, provider))
            {
                walk = new Walk(provider, access, target) { Work = work };
                await RunStepsAsync(walk, cancellationToken);
            }
            else
            {
                await WithoutAsync(work, CredentialGone, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Crashed(log, fault, work.Generation.Id);
            await AfterFaultAsync(work, walk, cancellationToken);
        }
    }

    private async Task RunStepsAsync(Walk walk, CancellationToken cancellationToken)
    {
        if (await IsLostAsync(walk, cancellationToken) || await TailorAsync(walk, cancellationToken) is not { } request)
        {
            return;
        }

        var earlier = walk.Work.Steps.Where(step => step.Result is not null).ToDictionary(step => step.Name, step => step.Result!, StringComparer.Ordinal);
        foreach (var step in walk.Provider.Steps(request, walk.Target).Where(step => !earlier.ContainsKey(step.Name)))
        {
            // A server that stops may not be there to hear what becomes of it: the next start goes on from here.
            if (step.Submits && tasks.Closing.IsCancellationRequested)
            {
                return;
            }

            if ((step.Submits && !await SendAsync(walk, step, cancellationToken)) || !await BeginAsync(walk, step, cancellationToken))
            {
                return;
            }

            var breakOff = step is { Submits: true, Class: not StepClass.Repeatable } ? tasks.LastCall : cancellationToken;
            var outcome = await caller.CallAsync(walk.Provider, walk.Access, walk.Work, walk.Target, request, step, earlier, breakOff);
            if (outcome is not StepOutcome.Done done)
            {
                await EndAsync(walk, step, outcome, breakOff);
                return;
            }

            earlier[step.Name] = done.Result;
            await changes.WriteAsync(Road.StepDone(walk.Work, step, done.Result, time.GetUtcNow()), cancellationToken);
        }
    }

    // A crash came between writing that it is sent and knowing the answer: only what is repeatable may go out again, and
    // nothing that is found out now can make it unsent.
    private async Task<bool> IsLostAsync(Walk walk, CancellationToken cancellationToken)
    {
        if (walk.Work.Attempt!.State != AttemptState.Submitting || SubmissionOf(walk).Class == StepClass.Repeatable)
        {
            return false;
        }

        await end.LostAsync(walk.Work, SubmissionOf(walk).Class, "this server stopped while it was being sent", cancellationToken);
        return true;
    }

    private static StepPlan SubmissionOf(Walk walk) => walk.Provider.Steps(walk.Work.Generation.Request, walk.Target).Single(step => step.Submits);

    // A restart that comes after the submission went out must not find another way than was sent.
    private async Task<GenerationRequest?> TailorAsync(Walk walk, CancellationToken cancellationToken)
    {
        var refusal = (Refusal?)null;
        if (walk.Work.Attempt!.State == AttemptState.Preparing)
        {
            (var refit, refusal) = await tailor.RefitAsync(walk.Work, walk.Target, cancellationToken);
            if (refit is not null && await ApplyAsync(walk, Road.Refitted(walk.Work, refit, time.GetUtcNow()), cancellationToken) != ChangeOutcome.Whole)
            {
                await ApplyAsync(walk, Road.Dropped(walk.Work, time.GetUtcNow()), cancellationToken);
                return null;
            }
        }

        var request = (GenerationRequest?)null;
        if (refusal is null)
        {
            (request, refusal) = await tailor.WriteAsync(walk.Work.Generation, walk.Target, cancellationToken);
        }

        if (refusal is not null)
        {
            await (walk.Work.Attempt.State == AttemptState.Submitting
                ? end.LostAsync(walk.Work, StepClass.Blind, $"this server stopped while it was being sent, and it cannot be sent again: {refusal.Message}", cancellationToken)
                : end.RefusedAsync(walk.Work, refusal, cancellationToken));
        }

        return request;
    }

    private Task EndAsync(Walk walk, StepPlan step, StepOutcome? outcome, CancellationToken cancellationToken) => outcome switch
    {
        StepOutcome.Accepted accepted => end.AcceptedAsync(walk.Work, accepted.Task, cancellationToken),
        StepOutcome.Finished finished => end.FinishedAsync(walk.Work, finished, cancellationToken),
        StepOutcome.Failed failed => end.FailedAsync(walk.Work, failed, cancellationToken),
        StepOutcome.Refused refused => end.RefusedAsync(walk.Work, refused.Refusal, cancellationToken),
        StepOutcome.Unknown unknown => end.LostAsync(walk.Work, step.Class, unknown.Why, cancellationToken),
        null => ApplyAsync(walk, Road.Dropped(walk.Work, time.GetUtcNow()), cancellationToken),
        _ => throw new InvalidOperationException("Not an end of a step."),
    };

    /// <summary>Before a step that may leave something behind: what removes it is owed from now on. Whether it may go out.</summary>
    private async Task<bool> BeginAsync(Walk walk, StepPlan step, CancellationToken cancellationToken)
    {
        if (step.LeavesSomething && !walk.Work.Steps.Any(begun => begun.Name == step.Name))
        {
            return await ApplyAsync(walk, Road.StepBegun(walk.Work, step, ids.Next(), time.GetUtcNow()), cancellationToken) == ChangeOutcome.Whole;
        }

        return true;
    }

    /// <summary>Makes the submission durable. Whether it may go out now.</summary>
    private async Task<bool> SendAsync(Walk walk, StepPlan step, CancellationToken cancellationToken)
    {
        if (walk.Work.Attempt!.State == AttemptState.Submitting)
        {
            // It was written before a crash, and may go out again.
            return true;
        }

        IReadOnlyList<string>? baseline = null;
        if (step.Class == StepClass.Listed)
        {
            switch (await baselines.ReadAsync(walk.Provider, walk.Access, walk.Work.Generation.Request.Kind, cancellationToken))
            {
                case ListOutcome.Refused refused:
                    await end.RefusedAsync(walk.Work, refused.Refusal, cancellationToken);
                    return false;
                case ListOutcome.Read read:
                    baseline = read.Tasks;
                    break;
            }
        }

        var outcome = await ApplyAsync(walk, Road.Sending(walk.Work, baseline, time.GetUtcNow()), cancellationToken);
        if (outcome == ChangeOutcome.AttemptOnly)
        {
            await ApplyAsync(walk, Road.Dropped(walk.Work, time.GetUtcNow()), cancellationToken);
        }

        return outcome == ChangeOutcome.Whole;
    }

    // The account or the target is gone from the configuration, or the credential is. What may have been sent is never sent again.
    private Task WithoutAsync(OpenWork work, Refusal refusal, CancellationToken cancellationToken) =>
        work.Attempt!.State == AttemptState.Submitting
            ? changes.WriteAsync(Road.GivenUp(work, "what it was sent through is gone", time.GetUtcNow()), cancellationToken)
            : end.RefusedAsync(work, refusal, cancellationToken);

    // A defect of ours: what was not sent fails as ours; what may have been sent is looked for like any lost answer.
    private Task AfterFaultAsync(OpenWork work, Walk? walk, CancellationToken cancellationToken)
    {
        var current = walk?.Work ?? work;
        if (!current.Attempt!.State.IsUndecided())
        {
            return Task.CompletedTask;
        }

        if (current.Attempt.State != AttemptState.Submitting)
        {
            return changes.WriteAsync(Road.Refused(current, new Refusal(Cause.Internal), hold: null, options.Value, time.GetUtcNow()), cancellationToken);
        }

        return walk is null
            ? WithoutAsync(current, CredentialGone, cancellationToken)
            : end.LostAsync(current, SubmissionOf(walk).Class, "this server failed while it was being sent", cancellationToken);
    }

    private async Task<ChangeOutcome> ApplyAsync(Walk walk, Change change, CancellationToken cancellationToken)
    {
        var outcome = await changes.WriteAsync(change, cancellationToken);
        if (outcome != ChangeOutcome.Stale)
        {
            walk.Work = walk.Work.After(change);
        }

        return outcome;
    }

    /// <summary>An attempt on its way, with its rows as they are now.</summary>
    private sealed class Walk(IProvider provider, AccountAccess access, Target target)
    {
        public IProvider Provider { get; } = provider;

        public AccountAccess Access { get; } = access;

        public Target Target { get; } = target;

        public required OpenWork Work { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(1203, LogLevel.Error, "The attempt of generation {GenerationId} failed on our side")]
        public static partial void Crashed(ILogger logger, Exception fault, string generationId);
    }
}
