using Torii.Simulator.Characters;
using Torii.Simulator.Posts;
using Torii.Simulator.Protocol;
using Torii.Simulator.Tasks;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Videos;

/// <summary>Makes videos, from words, scenes, a picture or another video, and longer ones from those that are done.</summary>
internal sealed class VideoEndpoints(TaskStarter starter, UploadBook uploads, PostBook posts, Mentions mentions, TimeProvider time)
    : IBackendEndpoints
{
    public void Map(BackendRoutes routes)
    {
        routes.PostTask("/nf/create", call => Create(call, VideoBodies.Create));
        routes.PostTask("/nf/create/storyboard", call => Create(call, VideoBodies.Storyboard));
        routes.PostTask("/project_y/profile/drafts/{gen_id}/long_video_extension", Extend);
    }

    private Answer Create(Call call, Func<JsonFields, Func<string, bool>, VideoRequest> read)
    {
        var body = JsonFields.Parse(call.Body);
        var request = read(body, id => uploads.Owns(call.Account, id));
        if ((body.Problem ?? VideoRights.Refusal(call.Account, request) ?? mentions.Refusal(call.Account, request.Prompt)) is { } refusal)
        {
            return refusal;
        }

        return request.RemixTarget is { } target && posts.WasDeleted(target)
            ? Answer.NotFound("post")
            : starter.Begin(call, request.Result());
    }

    /// <summary>Goes on from the end of a draft. What comes of it is as long as was asked for, without the draft itself.</summary>
    private Answer Extend(Call call)
    {
        var body = JsonFields.Parse(call.Body).Exactly("user_prompt", "extension_duration_s", "enable_rewrite");
        var prompt = body.Text("user_prompt");
        var seconds = body.OneOf("extension_duration_s", 10, 15);
        body.True("enable_rewrite");
        if ((body.Problem ?? mentions.Refusal(call.Account, prompt)) is { } refusal)
        {
            return refusal;
        }

        return call.Account.Videos.Draft(call.PathPart("gen_id"), time.GetUtcNow()) is { Result: var draft }
            ? starter.Begin(call, new(TaskKind.Video, prompt, draft.Width, draft.Height, seconds, draft.Upload))
            : Answer.NotFound("draft");
    }
}
