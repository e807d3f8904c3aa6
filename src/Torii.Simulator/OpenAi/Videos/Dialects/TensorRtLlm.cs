using Torii.Simulator.OpenAi.Errors;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos.Dialects;

/// <summary>
/// TensorRT-LLM's visual generation (examples/visual_gen/serve): JSON, or a form with <c>image_reference</c>; seconds need not be whole.
/// </summary>
internal sealed class TensorRtLlm() : VideoDialect(new UpstreamSite("tensorrt-llm", "/tensorrt-llm/v1", Access.Open, new ObjectErrors()))
{
    private const int DefaultSeconds = 4;
    private const int MostSeconds = 600;

    private static readonly string[] Names =
    [
        "prompt", "model", "seconds", "size", "image_reference", "video_reference", "extra_params", "user", .. SampleFields.Names,
    ];

    /// <inheritdoc />
    public override string Model => "wan2.2-t2v";

    /// <inheritdoc />
    public override UpstreamOrder Read(AskedFields fields)
    {
        if (fields.In(BodyForm.Json, BodyForm.Multipart) && fields.Form is BodyForm.Multipart && fields.Files.Count == 0)
        {
            fields.Note(new(null, FieldFlaw.Body, "A form needs a file; send JSON for a video from text."));
        }

        fields.Only(Names);
        var prompt = fields.Text("prompt");
        SampleFields.Check(fields);
        fields.Object("extra_params");
        foreach (var name in (string[])["image_reference", "video_reference"])
        {
            if (fields.Has(name) && fields.FilesOf(name).FirstOrDefault() is not { Type: not null })
            {
                fields.Refuse(name, FieldFlaw.Value, $"'{name}' must be a file that can be read.");
            }
        }

        var seconds = fields.Number("seconds", 0.1, MostSeconds) ?? DefaultSeconds;
        var (width, height) = FrameSize.Read(fields, (1280, 720));
        return new(prompt, fields.TextOrNull("model"), width, height, SampleFields.Length(fields, seconds));
    }

    /// <inheritdoc />
    public override Answer? Refusal(Call call, UpstreamSwitches switches) => WrongModel(call, switches);

    /// <inheritdoc />
    public override Answer Unready(UpstreamTask task, UpstreamPhase phase) => phase is UpstreamPhase.Queued or UpstreamPhase.Running
        ? Site.Errors.Error(400, "BadRequestError", "Video generation is not completed yet.")
        : base.Unready(task, phase);
}
