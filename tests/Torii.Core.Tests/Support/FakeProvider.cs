using Torii.Core.Routing;
using System.Collections.Concurrent;
using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Tests.Support;

/// <summary>
/// Speaks to an upstream that lives in it: takes submissions, works at tasks as time passes and lists them. Each call
/// can be answered otherwise; every call is counted. It outlives the server that uses it.
/// </summary>
internal sealed class FakeProvider(TimeProvider time) : IProvider
{
    public const string Name = "sora";

    private readonly ConcurrentQueue<FakeTask> _tasks = new();
    private int _lists;

    public string Protocol => Name;

    public ProviderTraits Traits { get; set; } = Samples.Traits;

    /// <summary>The steps of every request.</summary>
    public IReadOnlyList<StepPlan> Plan { get; set; } = [new("submit", StepClass.Listed, Submits: true)];

    /// <summary>How long tasks take.</summary>
    public TimeSpan Length { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Answers a step otherwise; null: as usual.</summary>
    public Func<StepRun, StepOutcome?> OnRun { get; set; } = _ => null;

    public Func<string, ListOutcome?> OnList { get; set; } = _ => null;

    public Func<string, PollOutcome?> OnPoll { get; set; } = _ => null;

    public Func<string, ResultOutcome?> OnResult { get; set; } = _ => null;

    public Func<string, CheckOutcome> OnCheck { get; set; } = _ => new CheckOutcome.Working("");

    /// <summary>Every task there is at the upstream, oldest first.</summary>
    public IReadOnlyList<FakeTask> Tasks => [.. _tasks];

    /// <summary>Every step that was run, as <c>account:step</c>, oldest first.</summary>
    public ConcurrentQueue<string> Runs { get; } = new();

    /// <summary>The links that were opened.</summary>
    public ConcurrentQueue<string> Opened { get; } = new();

    /// <summary>How many submissions went out.</summary>
    public int Submissions => Runs.Count(run => run.EndsWith(":submit", StringComparison.Ordinal));

    /// <summary>Every question after running tasks, oldest first.</summary>
    public ConcurrentQueue<TaskQuestion> Questions { get; } = new();

    public int Polls => Questions.Count;

    public int Lists => _lists;

    /// <summary>Makes a task at the upstream, as a submission does, or somebody else who uses the account.</summary>
    public FakeTask Make(string accountId, GenerationKind kind = GenerationKind.Video)
    {
        lock (_tasks)
        {
            var now = time.GetUtcNow();
            var task = new FakeTask($"task-{_tasks.Count + 1}", accountId, kind, now, now + Length);
            _tasks.Enqueue(task);
            return task;
        }
    }

    public IReadOnlyList<StepPlan> Steps(GenerationRequest request, Target target) => Plan;

    public Task<StepOutcome> RunAsync(StepRun run, CancellationToken cancellationToken)
    {
        var accountId = run.Access.Account.Id;
        Runs.Enqueue($"{accountId}:{run.Step.Name}");
        return Task.FromResult(OnRun(run) ?? (run.Step.Submits
            ? new StepOutcome.Accepted(Make(accountId, run.Request.Kind).Name)
            : new StepOutcome.Done($"{run.Step.Name} done")));
    }

    public Task<ListOutcome> ListAsync(AccountAccess access, GenerationKind kind, Func<string, bool>? older, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _lists);
        return Task.FromResult(OnList(access.Account.Id) ?? new ListOutcome.Read([.. TasksOf(access, kind).Select(task => task.Name)]));
    }

    public Task<PollOutcome> PollAsync(AccountAccess access, TaskQuestion question, CancellationToken cancellationToken)
    {
        Questions.Enqueue(question);
        return Task.FromResult(OnPoll(access.Account.Id) ?? new PollOutcome.Answered(
            TasksOf(access, question.Kind).Where(task => question.Tasks.Contains(task.Name)).ToDictionary(task => task.Name, ReportOn, StringComparer.Ordinal)));
    }

    public Task<ResultOutcome> OpenResultAsync(AccountAccess access, string link, CancellationToken cancellationToken)
    {
        Opened.Enqueue(link);
        return Task.FromResult(OnResult(link) ?? Bytes("000000106674797069736F6D00000000"));
    }

    IPublishing IProvider.Publishing => Facets;

    IRemoval IProvider.Removal => Facets;

    ICancelling? IProvider.Cancelling => Facets.CanCancel ? Facets : null;

    IAccountCare? IProvider.Care => Facets.HasCare ? Facets : null;

    /// <summary>What it can do besides making things.</summary>
    public FakeFacets Facets { get; } = new(time);

    public Task<CheckOutcome> CheckAsync(AccountAccess access, CancellationToken cancellationToken) => Task.FromResult(OnCheck(access.Account.Id));

    /// <summary>A result of these bytes.</summary>
    public static ResultOutcome Bytes(string hex, long? announced = null)
    {
        var bytes = Convert.FromHexString(hex);
        return new ResultOutcome.Opened(new MemoryStream(bytes), announced ?? bytes.Length);
    }

    private IEnumerable<FakeTask> TasksOf(AccountAccess access, GenerationKind kind) =>
        _tasks.Where(task => task.AccountId == access.Account.Id && task.Kind == kind);

    private TaskReport ReportOn(FakeTask task)
    {
        var now = time.GetUtcNow();
        return now >= task.End
            ? new TaskReport.Succeeded("result-of-" + task.Name, ["link-of-" + task.Name])
            : new TaskReport.Running((now - task.Since) / (task.End - task.Since));
    }
}
