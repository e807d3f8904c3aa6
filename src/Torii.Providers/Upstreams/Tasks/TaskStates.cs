using System.Collections.Frozen;

namespace Torii.Providers.Upstreams.Tasks;

/// <summary>Folds the statuses of tasks. Servers spell them in many ways; what none is known to use counts as running.</summary>
internal static class TaskStates
{
    private static readonly FrozenSet<string> Completed = Words("completed", "succeeded", "succeed", "success", "done");

    private static readonly FrozenSet<string> Failed = Words(
        "failed", "error", "cancelled", "canceled", "expired", "aborted", "incomplete", "budget_exceeded", "requires_action", "deleted", "rejected");

    /// <summary>What a status means.</summary>
    /// <param name="status">The status; null where there is none.</param>
    public static TaskState Of(string? status) => status switch
    {
        null => TaskState.Running,
        _ when Completed.Contains(status) => TaskState.Completed,
        _ when Failed.Contains(status) => TaskState.Failed,
        _ => TaskState.Running,
    };

    /// <summary>What a status means to a server that has words of its own, which count first.</summary>
    /// <param name="status">The status; null where there is none.</param>
    /// <param name="own">Its words.</param>
    public static TaskState Of(string? status, IReadOnlyDictionary<string, TaskState> own)
    {
        foreach (var (word, state) in own)
        {
            if (string.Equals(word, status, StringComparison.OrdinalIgnoreCase))
            {
                return state;
            }
        }

        return Of(status);
    }

    private static FrozenSet<string> Words(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
