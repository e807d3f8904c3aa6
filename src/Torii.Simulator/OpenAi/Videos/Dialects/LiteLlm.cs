using System.Text;
using System.Text.Json.Nodes;
using Torii.Simulator.OpenAi.Errors;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos.Dialects;

/// <summary>LiteLLM's proxy before Gemini: <c>processing</c>, ids that say where the video is made, and no progress.</summary>
internal sealed class LiteLlm() : OpenAiVideos(Place)
{
    /// <summary>Where it is; images and chat are there too.</summary>
    public static readonly UpstreamSite Place = new("litellm", "/litellm/v1", Access.Token, new EnvelopeErrors());

    private const int DefaultSeconds = 8;
    private const int MostSeconds = 60;

    /// <inheritdoc />
    public override UpstreamOrder Read(AskedFields fields)
    {
        fields.In(BodyForm.Json, BodyForm.Multipart);
        fields.Only("prompt", "model", "seconds", "size", "input_reference", "user", "extra_body");
        var prompt = fields.Text("prompt");
        var model = fields.Text("model");
        CheckReference(fields);
        fields.Object("extra_body");
        var seconds = fields.TextOrNull("seconds") is null ? null : fields.Number("seconds", 1, MostSeconds, textToo: true);
        var (width, height) = FrameSize.Read(fields, (1280, 720));
        return new(prompt, model, width, height, seconds ?? DefaultSeconds);
    }

    /// <inheritdoc />
    public override string NameOf(string digits, UpstreamOrder order)
    {
        var way = $"litellm:custom_llm_provider:gemini;model_id:{order.Model};video_id:operations/{digits}";
        return $"video_{Convert.ToBase64String(Encoding.UTF8.GetBytes(way))}";
    }

    /// <inheritdoc />
    public override JsonObject View(Call call, UpstreamTask task, UpstreamSwitches switches, DateTimeOffset now)
    {
        var view = base.View(call, task, switches, now);
        foreach (var name in (string[])["progress", "prompt", "expires_at", "remixed_from_video_id"])
        {
            view.Remove(name);
        }

        view["usage"] = new JsonObject { ["duration_seconds"] = task.Order.Seconds };
        return view;
    }

    /// <inheritdoc />
    protected override string StatusOf(UpstreamTask task, DateTimeOffset now) => task.PhaseAt(now) switch
    {
        UpstreamPhase.Succeeded => "completed",
        UpstreamPhase.Failed => "failed",
        _ => "processing",
    };
}
