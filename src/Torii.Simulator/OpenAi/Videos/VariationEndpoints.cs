using Torii.Simulator.OpenAi.Videos.Dialects;
using Torii.Simulator.Protocol;
using Torii.Simulator.Tasks;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenAi.Videos;

/// <summary>OpenAI's videos out of other videos: remixes, edits and extensions.</summary>
internal sealed class VariationEndpoints(OpenAiVideos dialect, VideoMaker maker, UpstreamTaskBook tasks, TimeProvider time)
    : IBackendEndpoints
{
    private const int DefaultExtension = 4;

    public void Map(BackendRoutes routes)
    {
        var calls = routes.For(dialect.Site);
        calls.PostTask("/videos/{id}/remix", Remix);
        calls.PostTask("/videos/edits", call => Vary(call, extends: false));
        calls.PostTask("/videos/extensions", call => Vary(call, extends: true));
    }

    private Answer Remix(Call call)
    {
        var fields = call.Fields;
        fields.In(BodyForm.Json);
        var prompt = fields.Only("prompt").Text("prompt");
        return Done(call, call.PathPart("id")) is { } source
            ? maker.Make(call, dialect, source.Order with { Prompt = prompt, Source = source.Id })
            : Missing();
    }

    /// <summary>Varies a video that is named by its id or comes along as a file, or goes on from its end.</summary>
    private Answer Vary(Call call, bool extends)
    {
        var fields = call.Fields;
        fields.In(BodyForm.Multipart, BodyForm.Json);
        fields.Only(extends ? ["prompt", "video", "seconds"] : ["prompt", "video"]);
        var prompt = fields.Text("prompt");
        var id = fields.FilesOf("video").Any() ? null : fields.Object("video")?["id"]?.ToString();
        if (!fields.Has("video"))
        {
            fields.Refuse("video", FieldFlaw.Missing, "Field 'video' is required.");
        }

        if (fields.FilesOf("video").FirstOrDefault() is { } file && file.Type is not { MediaType: "video/mp4" })
        {
            fields.Refuse("video", FieldFlaw.Value, "'video' must be an MP4 file.");
        }

        var source = id is null ? null : Done(call, id);
        if (id is not null && source is null)
        {
            return Missing();
        }

        var order = source?.Order ?? new UpstreamOrder(prompt, "sora-2", 1280, 720, DefaultExtension);
        var seconds = extends ? OpenAiVideos.Seconds(fields, DefaultExtension) + (source?.Order.Seconds ?? 0) : order.Seconds;
        return maker.Make(call, dialect, order with { Prompt = prompt, Seconds = seconds, Source = id });
    }

    private UpstreamTask? Done(Call call, string id) =>
        tasks.Find(call, id) is { Order.Kind: TaskKind.Video } task && task.PhaseAt(time.GetUtcNow()) is UpstreamPhase.Succeeded
            ? task
            : null;

    private Answer Missing() => dialect.Site.Errors.Error(404, "video_not_found", "There is no finished video of this id.", "video");
}
