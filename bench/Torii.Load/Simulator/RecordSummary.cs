namespace Torii.Load.Simulator;

/// <summary>The calls that the simulator has had since its record was last cleared, by kind.</summary>
internal sealed record RecordSummary(Dictionary<string, long> Calls)
{
    private static readonly string[] _lists = ["GET /v2/recent_tasks", "GET /nf/pending/v2", "GET /project_y/profile/drafts"];

    /// <summary>Calls that read how tasks are getting on.</summary>
    public long ListCalls => _lists.Sum(list => Calls.GetValueOrDefault(list));
}
