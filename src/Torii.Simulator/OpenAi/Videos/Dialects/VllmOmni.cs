using System.Globalization;
using System.Text.Json.Nodes;
using Torii.Simulator.OpenAi.Errors;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos.Dialects;

/// <summary>
/// vLLM-Omni (docs/serving/videos_api.md and its protocol/videos.py): forms only, one model, and a single frame where no length is given.
/// </summary>
internal class VllmOmni(UpstreamSite site) : VideoDialect(site)
{
    private const int MostSeconds = 600;

    /// <summary>The fields it knows.</summary>
    protected static readonly string[] Names =
    [
        "prompt", "model", "seconds", "size", "width", "height", "input_reference", "image_reference", "video_reference", "audio_reference",
        "flow_shift", "boundary_ratio", "generate_sound", "sound_duration", "enable_frame_interpolation", "frame_interpolation_exp",
        "frame_interpolation_scale", "frame_interpolation_model_path", "lora", "extra_params", "user", .. SampleFields.Names,
    ];

    public VllmOmni()
        : this(new UpstreamSite("vllm-omni", "/vllm-omni/v1", Access.Open, new DetailErrors()))
    {
    }

    /// <inheritdoc />
    public override string Model => "Wan-AI/Wan2.2-TI2V-5B-Diffusers";

    /// <inheritdoc />
    public override bool MakesAtOnce => true;

    /// <inheritdoc />
    public override UpstreamOrder Read(AskedFields fields)
    {
        // A form field of a JSON body is not there: that is how the server sees it.
        if (fields.Form is BodyForm.Json or BodyForm.None or BodyForm.Other)
        {
            fields.Note(new("prompt", FieldFlaw.Missing, "Field required"));
        }

        fields.Only(Names);
        return Order(fields);
    }

    /// <inheritdoc />
    public override Answer? Refusal(Call call, UpstreamSwitches switches) =>
        WrongModel(call, switches) ?? WrongReference(call.Fields) ?? WrongExtra(call.Fields);

    /// <inheritdoc />
    public override string NameOf(string digits, UpstreamOrder order) => $"video_gen_{digits}";

    /// <inheritdoc />
    public override JsonObject View(Call call, UpstreamTask task, UpstreamSwitches switches, DateTimeOffset now)
    {
        var view = base.View(call, task, switches, now);
        var done = task.PhaseAt(now) is UpstreamPhase.Succeeded;
        var seconds = (task.Ends - task.Created).TotalSeconds;
        view["progress"] = done ? 100 : 0;
        view["quality"] = "standard";
        view["media_type"] = done ? "video/mp4" : null;
        view["file_name"] = done ? $"{task.Id}.mp4" : null;
        view["inference_time_s"] = done ? seconds : null;
        view["stage_durations"] = done ? new JsonObject { ["denoise"] = seconds } : null;
        view["peak_memory_mb"] = done ? 18_432.5 : null;
        return view;
    }

    /// <inheritdoc />
    protected override JsonObject ErrorOf(UpstreamTask task) => new() { ["code"] = 400, ["message"] = task.FailureReason };

    /// <summary>What is made, of fields whose names are right.</summary>
    protected static UpstreamOrder Order(AskedFields fields)
    {
        var prompt = fields.Text("prompt");
        SampleFields.Check(fields);
        fields.Flag("generate_sound");
        fields.Flag("enable_frame_interpolation");
        fields.Object("lora");
        if (fields.Form is not BodyForm.Json && fields.Raw("input_reference") is not null)
        {
            fields.Refuse("input_reference", FieldFlaw.Type, "'input_reference' must be a file.");
        }

        var (width, height) = FrameSize.Read(fields, (832, 480));
        return new(prompt, fields.TextOrNull("model"), width, height, SampleFields.Length(fields, Seconds(fields)));
    }

    /// <summary>What is wrong with what comes along; null where nothing is.</summary>
    private Answer.Text? WrongReference(AskedFields fields)
    {
        if (fields.Has("input_reference") && fields.Has("image_reference"))
        {
            return Site.Errors.Error(400, "invalid_request", "Give either input_reference or image_reference, not both.");
        }

        if (fields.FilesOf("input_reference").FirstOrDefault() is { Type: null })
        {
            return Site.Errors.Error(400, "invalid_request", "input_reference is no image or video that can be read.");
        }

        return WrongReference(fields, "image") ?? WrongReference(fields, "video") ?? WrongReference(fields, "audio");
    }

    /// <summary><c>seconds</c> is text of digits, the first of which is no zero.</summary>
    private static double? Seconds(AskedFields fields)
    {
        if (fields.Raw("seconds")?.ToString() is not { } text)
        {
            return null;
        }

        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        if (!isNumber || text.StartsWith('0') || seconds > MostSeconds)
        {
            fields.Refuse("seconds", FieldFlaw.Value, "String should match pattern '^[1-9]\\d*$'");
            return null;
        }

        return seconds;
    }

    /// <summary>What is wrong with a reference, which is an object with an address; null where there is none or nothing is.</summary>
    private Answer.Text? WrongReference(AskedFields fields, string kind)
    {
        var name = $"{kind}_reference";
        if (!fields.Has(name))
        {
            return null;
        }

        if (fields.Object(name) is not { } reference)
        {
            return Site.Errors.Error(400, "invalid_request", $"{name} must be a JSON object.");
        }

        if (reference.ContainsKey("file_id"))
        {
            return Site.Errors.Error(400, "invalid_request", $"file_id in {name} is not supported yet.");
        }

        return reference.Count == 1 && reference[$"{kind}_url"]?.ToString() is { } url && MediaUrl.Is(url, kind)
            ? null
            : Site.Errors.Error(400, "invalid_request", $"{name} must hold {kind}_url: an http URL, or a data URL that can be read.");
    }

    private Answer? WrongExtra(AskedFields fields) =>
        fields.Has("extra_params") && fields.Object("extra_params") is null
            ? Site.Errors.Error(400, "invalid_request", "extra_params must be a JSON object.")
            : null;
}
