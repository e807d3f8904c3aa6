using System.Text.Json.Serialization;
using Torii.Simulator.Results;

namespace Torii.Simulator.Tasks;

/// <summary>
/// One task, whole from the beginning: when it shows, ends and becomes a draft is stamped on it, so its state at any moment is
/// computed and nothing runs while it waits.
/// </summary>
/// <param name="Id">The task's id: <c>task_…</c> for an image, <c>gen_…</c> for a video, as the backend reference has them.</param>
/// <param name="Account">The id of the account that owns it.</param>
/// <param name="Result">What it makes.</param>
/// <param name="Outcome">How it ends.</param>
/// <param name="Created">When it was accepted.</param>
/// <param name="Shows">From when lists show it.</param>
/// <param name="Ends">When it ends; a video leaves the pending list.</param>
/// <param name="Drafted">When a video is a draft.</param>
internal sealed record SimulatedTask(
    string Id,
    string Account,
    ResultSpec Result,
    TaskOutcome Outcome,
    DateTimeOffset Created,
    DateTimeOffset Shows,
    DateTimeOffset Ends,
    DateTimeOffset Drafted)
{
    /// <summary>The share of its time before which progress is null and the status <c>queued</c>.</summary>
    private const double QueuedShare = 0.05;

    private const int HalfId = 16;

    /// <summary>The id of the video it makes: <c>gen_…</c> too, and yet never the task's own, so that nobody can take one for the other.</summary>
    [JsonIgnore]
    public string GenerationId => string.Concat("gen_", Id.AsSpan(Id.Length - HalfId), Id.AsSpan(Id.Length - 2 * HalfId, HalfId));

    public bool EndedAt(DateTimeOffset now) => now >= Ends;

    /// <summary>How much of its time has passed, 0 to 1; null at first.</summary>
    public double? ProgressAt(DateTimeOffset now)
    {
        var length = Ends - Created;
        var share = length <= TimeSpan.Zero ? 1 : Math.Clamp((now - Created) / length, 0, 1);
        return share < QueuedShare ? null : Math.Round(share, 4);
    }
}
