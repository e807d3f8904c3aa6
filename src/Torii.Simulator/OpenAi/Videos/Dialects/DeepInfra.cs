using System.Text.Json.Nodes;
using Torii.Simulator.OpenAi.Errors;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos.Dialects;

/// <summary>DeepInfra: OpenAI's shape under a path of its own, for models of its own, of any length and size.</summary>
internal sealed class DeepInfra() : OpenAiVideos(new UpstreamSite("deepinfra", "/deepinfra/v1/openai", Access.Token, new EnvelopeErrors()))
{
    private const int DefaultSeconds = 5;
    private const int MostSeconds = 60;

    /// <inheritdoc />
    public override UpstreamOrder Read(AskedFields fields)
    {
        fields.In(BodyForm.Json, BodyForm.Multipart);
        fields.Only("prompt", "model", "seconds", "size", "input_reference", "seed", "negative_prompt");
        var prompt = fields.Text("prompt");
        var model = fields.Text("model");
        CheckReference(fields);
        fields.Whole("seed", 0, int.MaxValue);
        fields.TextOrNull("negative_prompt");
        var (width, height) = FrameSize.Read(fields, (1280, 720));
        return new(prompt, model, width, height, fields.Number("seconds", 1, MostSeconds, textToo: true) ?? DefaultSeconds);
    }

    /// <inheritdoc />
    public override JsonObject Models(UpstreamSwitches switches)
    {
        var list = ModelList.Of([switches.Model ?? "Wan-AI/Wan2.6-T2V"]);
        foreach (var model in list["data"]!.AsArray())
        {
            model!["metadata"] = new JsonObject { ["tags"] = new JsonArray("video-gen") };
        }

        return list;
    }
}
