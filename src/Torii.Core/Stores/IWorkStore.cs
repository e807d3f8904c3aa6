using Torii.Core.Generations;

namespace Torii.Core.Stores;

/// <summary>
/// The writes of the road. Each method is one unit of work: it happens whole and durably, or not at all, and has
/// happened when its task ends. What was committed is told to every <see cref="ICommitListener"/> in commit order.
/// </summary>
public interface IWorkStore
{
    /// <summary>Writes a batch as queued, each generation with its first event, with its ask and what it may cost, and claims its input media.</summary>
    Task<AcceptOutcome> AcceptAsync(Acceptance acceptance, CancellationToken cancellationToken);

    /// <summary>Takes the oldest waiting generation of a client in a lane, and opens an attempt for it.</summary>
    Task<ClaimOutcome> ClaimAsync(Claim claim, CancellationToken cancellationToken);

    /// <summary>Writes what has happened to a generation and its attempt, where they still are what it was computed from.</summary>
    Task<ChangeOutcome> ApplyAsync(Change change, CancellationToken cancellationToken);

    /// <summary>Adds a note to a generation's timeline, whatever state it is in.</summary>
    Task NoteAsync(string generationId, string text, CancellationToken cancellationToken);

    /// <summary>Makes every open row this replica's own. With SQLite nobody else can own one, so a start takes all.</summary>
    Task TakeOverAsync(CancellationToken cancellationToken);

    /// <summary>Every open attempt with its generation and steps, oldest first.</summary>
    Task<IReadOnlyList<OpenWork>> OpenWorkAsync(CancellationToken cancellationToken);

    /// <summary>An attempt with its generation and steps; null where there is none of that id.</summary>
    Task<OpenWork?> FindAttemptAsync(string attemptId, CancellationToken cancellationToken);

    /// <summary>
    /// A generation with each of its attempts, oldest first, whatever has become of them; once without an attempt where there
    /// was none. Empty where there is none of that id.
    /// </summary>
    Task<IReadOnlyList<OpenWork>> HistoryAsync(string generationId, CancellationToken cancellationToken);

    /// <summary>Every generation that is <see cref="GenerationState.Storing"/>, with the attempt that made it.</summary>
    Task<IReadOnlyList<OpenWork>> StoringAsync(CancellationToken cancellationToken);

    /// <summary>How many generations each client has waiting in each lane.</summary>
    Task<IReadOnlyList<LaneLoad>> QueuedAsync(CancellationToken cancellationToken);

    /// <summary>How many generations each client has under way (active or storing).</summary>
    Task<IReadOnlyDictionary<string, int>> UnderWayAsync(CancellationToken cancellationToken);

    /// <summary>When each account submitted, since <paramref name="since"/>, oldest first.</summary>
    Task<IReadOnlyList<Submission>> SubmissionsAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Generations that are past their deadline and not at an end, the most overdue first.</summary>
    Task<IReadOnlyList<OpenWork>> OverdueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Generations that wait for an account, each with its newest attempt if there was one, those first that wait no longer soonest.</summary>
    Task<IReadOnlyList<OpenWork>> WaitingAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Gives every generation in a state that has not ended at least until a moment.</summary>
    Task ProlongAsync(GenerationState state, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Those of <paramref name="tasks"/> that an attempt of the account owns already, whatever became of it.</summary>
    Task<IReadOnlySet<string>> OwnedAsync(string accountId, IReadOnlyCollection<string> tasks, CancellationToken cancellationToken);
}
