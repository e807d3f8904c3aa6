using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos;

/// <summary>
/// How one server speaks OpenAI's videos: what it takes, how it shows a task, and what it does with a result. What is here is the
/// original; each server departs from it in its own way.
/// </summary>
internal abstract class VideoDialect(UpstreamSite site)
{
    /// <summary>How long a result is kept, as far as it is told.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public UpstreamSite Site => site;

    /// <summary>The model that is served as long as no switch names another; null: any.</summary>
    public virtual string? Model => null;

    /// <summary>Whether <c>POST /videos/sync</c> answers the video itself.</summary>
    public virtual bool MakesAtOnce => false;

    /// <summary>Reads what is to be made. Mistakes are left in the fields.</summary>
    public abstract UpstreamOrder Read(AskedFields fields);

    /// <summary>Why a request is refused whose fields are right; null where it is not.</summary>
    public virtual Answer? Refusal(Call call, UpstreamSwitches switches) => null;

    /// <summary>A task's id, out of digits that no other has.</summary>
    public virtual string NameOf(string digits, UpstreamOrder order) => $"video_{digits}";

    /// <summary>A task as the caller sees it.</summary>
    public virtual JsonObject View(Call call, UpstreamTask task, UpstreamSwitches switches, DateTimeOffset now)
    {
        var phase = task.PhaseAt(now);
        return new()
        {
            ["id"] = task.Id,
            ["object"] = "video",
            ["model"] = ModelOf(task, switches),
            ["status"] = StatusOf(task, now),
            ["progress"] = phase is UpstreamPhase.Failed ? 0 : task.PercentAt(now),
            ["created_at"] = task.Created.ToUnixTimeSeconds(),
            ["completed_at"] = phase is UpstreamPhase.Succeeded ? task.Ends.ToUnixTimeSeconds() : null,
            ["expires_at"] = phase is UpstreamPhase.Succeeded ? task.Ends.Add(Kept).ToUnixTimeSeconds() : null,
            ["prompt"] = task.Order.Prompt,
            ["seconds"] = task.Order.SecondsText,
            ["size"] = task.Order.Size,
            ["remixed_from_video_id"] = task.Order.Source,
            ["error"] = phase is UpstreamPhase.Failed ? ErrorOf(task) : null,
        };
    }

    /// <summary>What is answered to a download that comes too early, or where there is nothing to download.</summary>
    public virtual Answer Unready(UpstreamTask task, UpstreamPhase phase) =>
        Site.Errors.Error(404, "not_ready", phase is UpstreamPhase.Failed ? "Video generation failed." : "Video is not ready yet.");

    /// <summary>The answer to a download of a finished task.</summary>
    public virtual Answer Content(Call call, UpstreamTask task, UpstreamFiles files, UpstreamSwitches switches) =>
        files.Download(call, task);

    /// <summary>The answer to the deletion of a task, which is gone by then.</summary>
    public virtual JsonObject Deleted(Call call, UpstreamTask task, UpstreamSwitches switches, DateTimeOffset now) =>
        new() { ["id"] = task.Id, ["deleted"] = true, ["object"] = "video.deleted" };

    /// <summary>The answer to <c>GET /models</c>.</summary>
    public virtual JsonObject Models(UpstreamSwitches switches) => ModelList.Of([switches.Model ?? Model ?? "sora-2"]);

    /// <summary>The word for where a task is.</summary>
    protected virtual string StatusOf(UpstreamTask task, DateTimeOffset now) => task.PhaseAt(now) switch
    {
        UpstreamPhase.Queued => "queued",
        UpstreamPhase.Running => "in_progress",
        UpstreamPhase.Succeeded => "completed",
        _ => "failed",
    };

    protected virtual JsonObject ErrorOf(UpstreamTask task) => new() { ["code"] = "generation_failed", ["message"] = task.FailureReason };

    /// <summary>The model that a task's view names.</summary>
    protected virtual string? ModelOf(UpstreamTask task, UpstreamSwitches switches) => task.Order.Model ?? switches.Model ?? Model;

    /// <summary>The refusal of a model that is not the one that is served; null where none is named or it is that one.</summary>
    protected Answer? WrongModel(Call call, UpstreamSwitches switches) =>
        call.Fields.TextOrNull("model") is { } asked && (switches.Model ?? Model) is { } served && asked != served
            ? Site.Errors.Error(400, "model_not_found", $"Model mismatch: asked for '{asked}', serving '{served}'.", "model")
            : null;
}
