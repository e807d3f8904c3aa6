using System.Text.Json.Nodes;
using Torii.Simulator.OpenAi.Errors;
using Torii.Simulator.Protocol;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos.Dialects;

/// <summary>FastVideo since mid-2026: as vLLM-Omni, and JSON too, with further fields in <c>extra_body</c> or <c>extra_json</c>.</summary>
internal sealed class FastVideo() : VllmOmni(new UpstreamSite("fastvideo", "/fastvideo/v1", Access.Open, new DetailErrors()))
{
    private static readonly string[] More = ["n", "enable_teacache", "max_sequence_length", "extra_body", "extra_json"];

    /// <inheritdoc />
    public override string Model => "FastVideo/FastWan2.2-TI2V-5B";

    /// <inheritdoc />
    public override UpstreamOrder Read(AskedFields fields)
    {
        fields.In(BodyForm.Json, BodyForm.Multipart, BodyForm.UrlEncoded);
        fields.Only([.. Names, .. More]);
        fields.Whole("n", 1, 1);
        fields.Flag("enable_teacache");
        fields.Whole("max_sequence_length", 1, int.MaxValue);
        fields.Object("extra_body");
        fields.Object("extra_json");
        return Order(fields);
    }

    /// <inheritdoc />
    public override JsonObject View(Call call, UpstreamTask task, UpstreamSwitches switches, DateTimeOffset now)
    {
        var view = base.View(call, task, switches, now);
        view["file_path"] = task.PhaseAt(now) is UpstreamPhase.Succeeded ? $"outputs/{task.Id}.mp4" : null;
        return view;
    }

    /// <inheritdoc />
    protected override JsonObject ErrorOf(UpstreamTask task) => new() { ["code"] = "generation_failed", ["message"] = task.FailureReason };
}
