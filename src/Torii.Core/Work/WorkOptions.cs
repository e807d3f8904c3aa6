using Torii.Core.Generations;

namespace Torii.Core.Work;

/// <summary>How long things may take and how much may wait. All of it can be set under <c>Torii:Work</c>.</summary>
public sealed class WorkOptions
{
    /// <summary>How long an image may wait for an account.</summary>
    public TimeSpan ImageQueueTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long anything else may wait for an account.</summary>
    public TimeSpan QueueTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long an image may take once it has an account.</summary>
    public TimeSpan ImageTimeout { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>How long anything else may take once it has an account.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(3000);

    /// <summary>How long the fetching of a finished result may be tried.</summary>
    public TimeSpan StoringTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Within which a submission is answered or counts as lost. At least the provider's own time-out.</summary>
    public TimeSpan SubmissionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after that a lost submission must be missing from the upstream's lists to count as absent.</summary>
    public TimeSpan AbsentAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How old the reading of an account's lists before a submission may be; zero to read anew before every one. A task
    /// that somebody else makes on the account within that time could be taken for a submission whose answer is lost.
    /// </summary>
    public TimeSpan BaselineAge { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Attempts that a generation gets at most.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>Generations that may wait in all; more are turned away.</summary>
    public int QueueBound { get; set; } = 200_000;

    /// <summary>Polls of different accounts under way at once.</summary>
    public int PollsAtOnce { get; set; } = 64;

    /// <summary>Results being fetched at once.</summary>
    public int DownloadsAtOnce { get; set; } = 16;

    /// <summary>Whether results are copied to us; otherwise only the upstream's links are kept.</summary>
    public bool KeepResults { get; set; } = true;

    /// <summary>How often upstreams are asked what they tell of an account.</summary>
    public TimeSpan InspectionEvery { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Accounts being asked after at once.</summary>
    public int InspectionsAtOnce { get; set; } = 4;

    /// <summary>Errors of its own making in a row after which an account rests for an hour or more; 0 for never.</summary>
    public int ErrorThreshold { get; set; } = 3;

    /// <summary>Whether finished videos are made public at their upstream where the client does not say.</summary>
    public bool PublishResults { get; set; }

    /// <summary>How accounts are chosen: <c>round-robin</c>, <c>random</c> or <c>least-busy</c>.</summary>
    public string Selection { get; set; } = "round-robin";

    /// <summary>How long the longest wait for an account is.</summary>
    public TimeSpan QueueTimeoutOf(GenerationKind kind) => kind == GenerationKind.Image ? ImageQueueTimeout : QueueTimeout;

    /// <summary>How long a generation may take once it has an account.</summary>
    public TimeSpan TimeoutOf(GenerationKind kind) => kind == GenerationKind.Image ? ImageTimeout : Timeout;
}
