using Torii.Simulator.Protocol;
using Torii.Simulator.Results;
using Torii.Simulator.Tasks;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Images;

/// <summary>Makes images, from words or from a picture, and lists them.</summary>
internal sealed class ImageEndpoints(TaskStarter starter, UploadBook uploads, TimeProvider time) : IBackendEndpoints
{
    private const int DefaultLimit = 20;

    /// <summary>The documented sizes lie between 360 and 720; this leaves room without allowing a picture that hurts. Pixels.</summary>
    private const int LongestSide = 2048;

    public void Map(BackendRoutes routes)
    {
        routes.PostTask("/video_gen", Create);
        routes.Get("/v2/recent_tasks", List, "limit");
    }

    private Answer Create(Call call)
    {
        var body = JsonFields.Parse(call.Body)
            .Exactly("type", "operation", "prompt", "width", "height", "n_variants", "n_frames", "inpaint_items");
        body.OneOf("type", "image_gen");
        var operation = body.OneOf("operation", "simple_compose", "remix");
        var prompt = body.Text("prompt");
        var width = body.Number("width", 1, LongestSide);
        var height = body.Number("height", 1, LongestSide);
        body.Number("n_variants", 1, 1);
        body.Number("n_frames", 1, 1);
        var source = Source(call, body);
        if (operation is "remix" == source is null)
        {
            body.Refuse("operation", "'remix' with inpaint_items and 'simple_compose' without");
        }

        return body.Problem ?? starter.Begin(call, new ResultSpec(TaskKind.Image, prompt, width, height, 0, source));
    }

    private string? Source(Call call, JsonFields body)
    {
        string? first = null;
        foreach (var item in body.Items("inpaint_items", "type", "frame_index", "upload_media_id"))
        {
            item.OneOf("type", "image");
            item.Number("frame_index", 0, 0);
            var id = item.Text("upload_media_id");
            if (!uploads.Owns(call.Account, id))
            {
                item.Refuse("upload_media_id", "the id of an upload of this account");
            }

            body.Adopt(item);
            first ??= id;
        }

        return first;
    }

    private Answer List(Call call)
    {
        if (call.Limit(DefaultLimit) is not { } limit)
        {
            return Answer.Invalid("limit", "'limit' must be a positive whole number.");
        }

        var now = time.GetUtcNow();
        var tasks = call.Account.Images.Newest(limit, now);
        return Answer.Ok(new RecentTasks([.. tasks.Select(task => RecentTask.Of(task, now, call.Origin))]), ImageJson.Default.RecentTasks);
    }
}
