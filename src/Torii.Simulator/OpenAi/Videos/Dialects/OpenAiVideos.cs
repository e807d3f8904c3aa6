using System.Globalization;
using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos.Dialects;

/// <summary>OpenAI's videos as they were (openai-python, types/video*): the shape that the others depart from.</summary>
internal class OpenAiVideos(UpstreamSite site) : VideoDialect(site)
{
    private const int DefaultSeconds = 4;

    private static readonly string[] Sizes = ["720x1280", "1280x720", "1024x1792", "1792x1024", "1080x1920", "1920x1080"];

    public OpenAiVideos()
        : this(OpenAiSite.Place)
    {
    }

    /// <inheritdoc />
    public override UpstreamOrder Read(AskedFields fields)
    {
        fields.In(BodyForm.Json, BodyForm.Multipart);
        fields.Only("prompt", "model", "seconds", "size", "input_reference");
        var prompt = fields.Text("prompt");
        CheckReference(fields);
        var size = FrameSize.Parse(fields.OneOf("size", Sizes) ?? Sizes[0]) ?? (720, 1280);
        return new(prompt, fields.TextOrNull("model") ?? "sora-2", size.Width, size.Height, Seconds(fields, DefaultSeconds));
    }

    /// <inheritdoc />
    public override Answer? Refusal(Call call, UpstreamSwitches switches) => WrongModel(call, switches);

    /// <inheritdoc />
    public override JsonObject Models(UpstreamSwitches switches) =>
        ModelList.Of(["sora-2", "sora-2-pro", "gpt-image-2", "gpt-image-2.5-flare", "gpt-6-luna"]);

    /// <summary>Reads a length, which is text out of a few.</summary>
    public static double Seconds(AskedFields fields, double otherwise) => fields.OneOf("seconds", "4", "8", "12", "16", "20") is { } text
        ? double.Parse(text, CultureInfo.InvariantCulture)
        : otherwise;

    /// <summary>A picture is a file, or an object with an address.</summary>
    protected static void CheckReference(AskedFields fields)
    {
        const string name = "input_reference";
        if (fields.FilesOf(name).FirstOrDefault() is { } file)
        {
            if (file.Type is null)
            {
                fields.Refuse(name, FieldFlaw.Value, "Unsupported file: 'input_reference' must be a JPEG, PNG, WebP or MP4 file.");
            }
        }
        else if (fields.Object(name) is { } reference && !IsReference(reference))
        {
            fields.Refuse(name, FieldFlaw.Value, "'input_reference' must be a file, or an object with image_url or file_id.");
        }
    }

    private static bool IsReference(JsonObject reference) =>
        reference.Count == 1
        && (reference.ContainsKey("file_id") || (reference["image_url"]?.ToString() is { } url && MediaUrl.Is(url, "image")));
}
