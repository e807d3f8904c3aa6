using Torii.Simulator.Faults;
using Torii.Simulator.Protocol;
using Torii.Simulator.Tasks;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos;

/// <summary>Begins a video that was asked for in whatever way, and shows it.</summary>
internal sealed class VideoMaker(UpstreamTaskBook tasks, UpstreamFiles files, SwitchBook switches, TimeProvider time)
{
    /// <summary>Begins a video, unless the request is mistaken or refused.</summary>
    public Answer Make(Call call, VideoDialect dialect, UpstreamOrder order) =>
        Refusal(call, dialect, order) ?? View(call, dialect, tasks.Begin(call, order, digits => dialect.NameOf(digits, order)));

    /// <summary>Answers the bytes of a video at once, and leaves no task behind.</summary>
    public Answer MakeAtOnce(Call call, VideoDialect dialect, UpstreamOrder order)
    {
        if (Refusal(call, dialect, order) is { } refusal)
        {
            return refusal;
        }

        if (call.Fault?.Kind is FaultKind.Violation or FaultKind.TaskFailed or FaultKind.TaskRejected)
        {
            return dialect.Site.Errors.Error(500, "generation_failed", EndReasons.Failed);
        }

        var file = UpstreamFiles.Spoil(files.BytesOf(order), call.Fault);
        return new Answer.Text(200, "video/mp4", file)
        {
            Headers =
            [
                ("x-request-id", $"video_sync-{time.GetUtcNow().UtcTicks:x}"),
                ("x-model", order.Model ?? dialect.Model ?? ""),
                ("x-inference-time-s", "1.5"),
                ("x-stage-durations", """{"denoise": 1.5}"""),
                ("x-peak-memory-mb", "18432.5"),
            ],
        };
    }

    /// <summary>A video as its owner sees it, spoiled where a fault says so.</summary>
    public Answer View(Call call, VideoDialect dialect, UpstreamTask task)
    {
        var now = time.GetUtcNow();
        var view = dialect.View(call, task, switches.Of(dialect.Site.Name), now);
        return Answer.Json(Spoiling.Spoil(view, call.Fault, task, task.PhaseAt(now)));
    }

    private Answer? Refusal(Call call, VideoDialect dialect, UpstreamOrder order)
    {
        var errors = dialect.Site.Errors;
        if (call.Fields.Mistake is { } mistake)
        {
            return errors.Mistake(mistake);
        }

        return dialect.Refusal(call, switches.Of(dialect.Site.Name))
            ?? (RefusedWords.In(order.Prompt) ? errors.Refused(EndReasons.Violation) : null);
    }
}
