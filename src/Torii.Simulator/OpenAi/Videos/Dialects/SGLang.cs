using System.Text.Json.Nodes;
using Torii.Simulator.OpenAi.Errors;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos.Dialects;

/// <summary>
/// SGLang Diffusion (video_api.py, protocol.py): JSON or a form, queued until it is done, and with the switch <c>links</c> a result that
/// was uploaded elsewhere.
/// </summary>
internal sealed class SGLang() : VideoDialect(Place)
{
    /// <summary>Where it is; its images are there too.</summary>
    public static readonly UpstreamSite Place = new("sglang", "/sglang/v1", Access.Open, new DetailErrors());

    private const int DefaultSeconds = 4;
    private const int MostSeconds = 600;

    private static readonly string[] Names =
    [
        "prompt", "model", "seconds", "size", "input_reference", "reference_url", "generator_device", "enable_teacache", "output_quality",
        "output_compression", "output_path", "diffusers_kwargs", "extra_body", "extra_json", "user", .. SampleFields.Names,
    ];

    /// <inheritdoc />
    public override UpstreamOrder Read(AskedFields fields)
    {
        fields.In(BodyForm.Json, BodyForm.Multipart);
        fields.Only(Names);
        var prompt = fields.Text("prompt");
        SampleFields.Check(fields);
        fields.Flag("enable_teacache");
        fields.Object("extra_body");
        fields.Object("diffusers_kwargs");
        fields.TextOrNull("reference_url");
        if (fields.FilesOf("input_reference").FirstOrDefault() is { Type: null })
        {
            fields.Refuse("input_reference", FieldFlaw.Value, "'input_reference' is no image that can be read.");
        }

        var seconds = fields.Whole("seconds", 1, MostSeconds, textToo: true) ?? DefaultSeconds;
        var (width, height) = FrameSize.Read(fields, (1280, 720));
        return new(prompt, fields.TextOrNull("model") ?? "sora-2", width, height, SampleFields.Length(fields, seconds));
    }

    /// <inheritdoc />
    public override Answer? Refusal(Call call, UpstreamSwitches switches) =>
        switches.OldMultipart && call.Fields.Form is BodyForm.Multipart && !call.Fields.FilesOf("input_reference").Any()
            ? Site.Errors.Error(400, "invalid_request", "input_reference file is required")
            : null;

    /// <inheritdoc />
    public override string NameOf(string digits, UpstreamOrder order) => Guid.ParseExact(digits, "N").ToString("D");

    /// <inheritdoc />
    public override JsonObject View(Call call, UpstreamTask task, UpstreamSwitches switches, DateTimeOffset now)
    {
        var view = base.View(call, task, switches, now);
        var done = task.PhaseAt(now) is UpstreamPhase.Succeeded;
        view.Remove("prompt");
        view["progress"] = done ? 100 : 0;
        view["quality"] = "standard";
        view["url"] = done && switches.Links && !task.LacksResult ? UpstreamFiles.Link(call, task) : null;
        view["file_path"] = done ? $"outputs/{task.Id}.mp4" : null;
        view["peak_memory_mb"] = done ? 20_480.0 : null;
        view["inference_time_s"] = done ? (task.Ends - task.Created).TotalSeconds : null;
        return view;
    }

    /// <inheritdoc />
    public override Answer Unready(UpstreamTask task, UpstreamPhase phase) => phase is UpstreamPhase.Queued or UpstreamPhase.Running
        ? Site.Errors.Error(404, "not_ready", "Generation is still in-progress")
        : base.Unready(task, phase);

    /// <inheritdoc />
    public override Answer Content(Call call, UpstreamTask task, UpstreamFiles files, UpstreamSwitches switches) => switches.Links
        ? Site.Errors.Error(
            400, "uploaded", $"Video has been uploaded to cloud storage. Please use the cloud URL: {UpstreamFiles.Link(call, task)}")
        : base.Content(call, task, files, switches);

    /// <inheritdoc />
    public override JsonObject Deleted(Call call, UpstreamTask task, UpstreamSwitches switches, DateTimeOffset now)
    {
        var view = View(call, task, switches, now);
        view["status"] = "deleted";
        return view;
    }

    /// <inheritdoc />
    public override JsonObject Models(UpstreamSwitches switches) => new()
    {
        ["model_path"] = switches.Model ?? "Wan-AI/Wan2.2-TI2V-5B-Diffusers",
        ["task_type"] = "TI2V",
        ["num_gpus"] = 1,
    };

    /// <inheritdoc />
    protected override string StatusOf(UpstreamTask task, DateTimeOffset now) => task.PhaseAt(now) switch
    {
        UpstreamPhase.Succeeded => "completed",
        UpstreamPhase.Failed => "failed",
        _ => "queued",
    };

    /// <inheritdoc />
    protected override JsonObject ErrorOf(UpstreamTask task) => new() { ["message"] = task.FailureReason };
}
