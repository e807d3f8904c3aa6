using System.Net;
using System.Text.Json.Serialization;
using Torii.Simulator.Protocol;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Faults;

/// <summary>One thing that is to go wrong, and where.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Count">How many matching calls it strikes; 0: every one until it is lifted.</param>
/// <param name="Endpoint">
/// The calls it strikes, as <c>POST /nf/create</c> or <c>/nf/create</c>; null: every call of the backend and of the other upstreams, but
/// no download from a link.
/// </param>
/// <param name="Account">The account it strikes, by token, name or id; null: every one.</param>
/// <param name="Address">The address it strikes callers from, such as <c>127.0.0.2</c>; null: any.</param>
/// <param name="Status">Another status than the kind's own.</param>
/// <param name="RetryAfter">For <c>rate_limit</c>: the seconds of <c>Retry-After</c>; null: no such header.</param>
/// <param name="DelayMs">For <c>slow</c>, <c>slow_body</c> and <c>silence</c>: how late the answer comes, in milliseconds.</param>
/// <param name="Act">For the kinds that answer in place of the call: whether it takes effect all the same.</param>
internal sealed record Fault(
    FaultKind Kind,
    int Count = 1,
    string? Endpoint = null,
    string? Account = null,
    string? Address = null,
    int? Status = null,
    int? RetryAfter = null,
    int DelayMs = 30_000,
    bool Act = false)
{
    /// <summary>How a task ends that was begun under this fault.</summary>
    [JsonIgnore]
    public TaskOutcome Outcome => Kind switch
    {
        FaultKind.Violation => TaskOutcome.Violation,
        FaultKind.TaskFailed or FaultKind.CharacterFailed => TaskOutcome.Failed,
        FaultKind.TaskRejected => TaskOutcome.Rejected,
        FaultKind.NoUrl => TaskOutcome.NoUrl,
        _ => TaskOutcome.Succeeded,
    };

    /// <summary>How much later than usual the answer, or its second half, comes.</summary>
    [JsonIgnore]
    public TimeSpan Delay => Kind is FaultKind.Slow or FaultKind.SlowBody or FaultKind.Silence
        ? TimeSpan.FromMilliseconds(DelayMs)
        : TimeSpan.Zero;

    /// <summary>Whether it spoils what the other upstreams make: without an endpoint it waits for a call that makes something.</summary>
    private bool Spoils => Kind is FaultKind.TruncatedFile or FaultKind.ZeroBytes or FaultKind.WrongType or FaultKind.ExpiredLink
        or FaultKind.Redirect or FaultKind.UnknownStatus or FaultKind.Vanish or FaultKind.NumericId or FaultKind.MissingId
        or FaultKind.WrongPrice;

    /// <summary>Whether a call of this kind can go wrong in this way: a call that makes no task cannot spoil one.</summary>
    public bool Suits(BackendRoute route) => Kind switch
    {
        _ when Spoils => Endpoint is not null || (route.MakesTask && route.Site is not null),
        FaultKind.CharacterFailed => route.MakesCharacter,
        FaultKind.ContentRefused or FaultKind.TooManyTasks or FaultKind.QuotaExceeded => route.MakesTask || Endpoint is not null,
        _ => Outcome is TaskOutcome.Succeeded || route.MakesTask,
    };

    /// <summary>What is wrong with the fault itself; null when nothing is.</summary>
    public string? Problem() => this switch
    {
        _ when !Enum.IsDefined(Kind) => "kind must be one of the names of the faults",
        { Address: { } address } when !IPAddress.TryParse(address, out _) => "address must be an IP address",
        { Count: < 0 } => "count must be 0 (until lifted) or more",
        { Status: < 200 or > 599 } => "status must lie between 200 and 599",
        { RetryAfter: < 0 } => "retry_after must not be negative",
        { DelayMs: < 0 } => "delay_ms must not be negative",
        _ => null,
    };
}
