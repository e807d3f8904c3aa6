using Torii.Simulator.Protocol;

namespace Torii.Simulator.Posts;

/// <summary>Makes drafts public, and takes them back.</summary>
internal sealed class PostEndpoints(PostBook posts, TimeProvider time) : IBackendEndpoints
{
    public void Map(BackendRoutes routes)
    {
        routes.Post("/project_y/post", Publish, Access.TokenAndSentinel);
        routes.Delete("/project_y/post/{post_id}", Delete);
    }

    private Answer Publish(Call call)
    {
        var body = JsonFields.Parse(call.Body).Exactly("attachments_to_create", "post_text");
        body.Text("post_text");
        var generation = Attachment(body);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        return call.Account.Videos.Draft(generation, time.GetUtcNow()) is { } draft
            ? Answer.Ok(new PostMade(new(posts.Publish(draft).Id)), PostJson.Default.PostMade)
            : Answer.NotFound("draft");
    }

    private static string Attachment(JsonFields body)
    {
        if (body.Items("attachments_to_create", "generation_id", "kind") is not [var item])
        {
            body.Refuse("attachments_to_create", "a list of one attachment");
            return "";
        }

        item.OneOf("kind", "sora");
        var generation = item.Text("generation_id");
        body.Adopt(item);
        return generation;
    }

    private Answer Delete(Call call) => posts.Delete(call.Account, call.PathPart("post_id")) ? Answer.Done() : Answer.NotFound("post");
}
