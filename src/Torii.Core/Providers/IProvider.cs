using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Core.Providers;

/// <summary>
/// Turns our work into one upstream protocol's calls. Nothing it is told by an upstream makes it throw: outcomes are
/// values. It throws only <see cref="OperationCanceledException"/> when told to stop.
/// </summary>
public interface IProvider
{
    /// <summary>The protocol it speaks; the name of its folder.</summary>
    string Protocol { get; }

    /// <summary>What it can do and how it likes to be treated.</summary>
    ProviderTraits Traits { get; }

    /// <summary>The steps that make <paramref name="request"/> at <paramref name="target"/>, in order; the last one submits.</summary>
    IReadOnlyList<StepPlan> Steps(GenerationRequest request, Target target);

    /// <summary>Runs one step.</summary>
    Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken);

    /// <summary>
    /// The names of the tasks in every list of the account that could show a new one of <paramref name="kind"/>.
    /// </summary>
    /// <param name="access">The account.</param>
    /// <param name="kind">The kind of task.</param>
    /// <param name="older">
    /// Tells a task known to be older than what is sought: each list is read until it is not full or shows one.
    /// Null: one page of each is enough.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<ListOutcome> ListAsync(AccountAccess access, GenerationKind kind, Func<string, bool>? older, CancellationToken cancellationToken);

    /// <summary>Asks after all of an account's running tasks of one kind at once.</summary>
    Task<PollOutcome> PollAsync(AccountAccess access, TaskQuestion question, CancellationToken cancellationToken);

    /// <summary>Opens a finished result for reading.</summary>
    Task<ResultOutcome> OpenResultAsync(AccountAccess access, string link, CancellationToken cancellationToken);

    /// <summary>Asks the upstream about the account itself.</summary>
    Task<CheckOutcome> CheckAsync(AccountAccess access, CancellationToken cancellationToken);

    /// <summary>Makes results public; null where the upstream cannot.</summary>
    IPublishing? Publishing => null;

    /// <summary>Calls off running tasks; null where the upstream cannot.</summary>
    ICancelling? Cancelling => null;

    /// <summary>Removes what was made on the way; null where nothing is.</summary>
    IRemoval? Removal => null;

    /// <summary>Looks after accounts; null where credentials never change and there is nothing to be told.</summary>
    IAccountCare? Care => null;
}
