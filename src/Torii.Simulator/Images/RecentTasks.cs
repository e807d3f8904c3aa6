namespace Torii.Simulator.Images;

/// <summary>The answer of <c>GET /v2/recent_tasks</c>: images only, newest first.</summary>
internal sealed record RecentTasks(IReadOnlyList<RecentTask> TaskResponses);
