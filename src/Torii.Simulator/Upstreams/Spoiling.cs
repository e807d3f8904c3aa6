using System.Text.Json.Nodes;
using Torii.Simulator.Faults;

namespace Torii.Simulator.Upstreams;

/// <summary>Makes a task's JSON wrong in the way a fault says.</summary>
internal static class Spoiling
{
    /// <summary>A word that no upstream has for a status.</summary>
    public const string UnknownStatus = "pondering";

    private static readonly string[] Ids = ["id", "task_id"];

    /// <summary>Changes the view of a task as the call's fault says, or as the task's own does.</summary>
    /// <param name="view">The view, in the upstream's own shape.</param>
    /// <param name="called">The fault that struck this call.</param>
    /// <param name="task">The task, whose own fault shows while it runs.</param>
    /// <param name="phase">Where the task is.</param>
    public static JsonObject Spoil(JsonObject view, Fault? called, UpstreamTask task, UpstreamPhase phase)
    {
        switch (called?.Kind)
        {
            case FaultKind.NumericId:
                SetIds(view, () => 7_001);
                break;
            case FaultKind.MissingId:
                SetIds(view, null);
                break;
            case FaultKind.UnknownStatus:
                view["status"] = UnknownStatus;
                break;
        }

        if (task.Fault?.Kind is FaultKind.UnknownStatus && phase is UpstreamPhase.Running)
        {
            view["status"] = UnknownStatus;
        }

        return view;
    }

    private static void SetIds(JsonObject view, Func<JsonNode>? value)
    {
        foreach (var name in Ids.Where(view.ContainsKey))
        {
            if (value is null)
            {
                view.Remove(name);
            }
            else
            {
                view[name] = value();
            }
        }
    }
}
