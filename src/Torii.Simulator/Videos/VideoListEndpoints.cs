using Torii.Simulator.Posts;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Videos;

/// <summary>Lists videos: those under way and those done.</summary>
internal sealed class VideoListEndpoints(PostBook posts, TimeProvider time) : IBackendEndpoints
{
    private const int DefaultLimit = 15;

    public void Map(BackendRoutes routes)
    {
        routes.Get("/nf/pending/v2", Pending);
        routes.Get("/project_y/profile/drafts", Drafts, "limit");
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
        Draft[] drafts = [.. tasks.Select(task => Draft.Of(task, call.Origin, posts.ChangesLinkOf(task)))];
        return Answer.Ok(new Drafts(drafts), VideoJson.Default.Drafts);
    }
}
