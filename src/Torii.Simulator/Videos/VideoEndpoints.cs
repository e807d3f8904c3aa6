using Torii.Simulator.Protocol;
using Torii.Simulator.Tasks;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Videos;

/// <summary>Makes videos, from words, a picture or another video, and lists those under way and those done.</summary>
internal sealed class VideoEndpoints(TaskStarter starter, UploadBook uploads, TimeProvider time) : IBackendEndpoints
{
    private const int DefaultLimit = 15;

    public void Map(BackendRoutes routes)
    {
        routes.PostTask("/nf/create", Create);
        routes.Get("/nf/pending/v2", Pending);
        routes.Get("/project_y/profile/drafts", Drafts, "limit");
    }

    private Answer Create(Call call)
    {
        var body = JsonFields.Parse(call.Body);
        var request = VideoRequest.Read(body, id => uploads.Owns(call.Account, id));
        return body.Problem ?? VideoRights.Refusal(call.Account, request) ?? starter.Begin(call, request.Result());
    }

    private Answer Pending(Call call)
    {
        var now = time.GetUtcNow();
        PendingTask[] tasks = [.. call.Account.Videos.Pending(now).Select(task => PendingTask.Of(task, now))];
        return Answer.Ok(tasks, VideoJson.Default.PendingTaskArray);
    }

    private Answer Drafts(Call call)
    {
        if (call.Limit(DefaultLimit) is not { } limit)
        {
            return Answer.Invalid("limit", "'limit' must be a positive whole number.");
        }

        var tasks = call.Account.Videos.Drafts(limit, time.GetUtcNow());
        return Answer.Ok(new Drafts([.. tasks.Select(task => Draft.Of(task, call.Origin))]), VideoJson.Default.Drafts);
    }
}
