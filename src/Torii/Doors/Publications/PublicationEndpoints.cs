using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Publishing;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Json;
using Torii.Doors.Media;

namespace Torii.Doors.Publications;

/// <summary>
/// <c>POST</c> and <c>DELETE /v1/generation/{id}/publish</c>: make a finished video public at its upstream, and take
/// that back. Both may be asked for again.
/// </summary>
internal sealed class PublicationEndpoints(OwnGenerations own, IMediaStore media, IPostStore posts, Publisher publisher, MediaLinks links)
{
    private const string Pattern = "/v1/generation/{id}/publish";

    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Pattern, context => Of(context).PublishAsync(context));
        routes.MapDelete(Pattern, context => Of(context).RemoveAsync(context));
    }

    private static PublicationEndpoints Of(HttpContext context) => context.RequestServices.GetRequiredService<PublicationEndpoints>();

    private async Task PublishAsync(HttpContext context)
    {
        var (generation, error) = await FindAsync(context);
        if (generation is null)
        {
            await error!.WriteAsync(context);
            return;
        }

        // Whoever asks may go away: a call that is broken off could never be asked for again.
        switch (await publisher.PublishAsync(generation.Id, CancellationToken.None))
        {
            case PublishResult.Published published:
                await AnswerAsync(context, generation, "published", published.Post);
                break;
            case PublishResult.Refused refused:
                await GenerationErrors.Of(refused.Refusal).WriteAsync(context);
                break;
            case PublishResult.Spent spent:
                await ApiError.Conflict("already_published", spent.Why).WriteAsync(context);
                break;
            case PublishResult.Impossible impossible:
                await ApiError.Conflict("cannot_be_published", impossible.Why).WriteAsync(context);
                break;
        }
    }

    private async Task RemoveAsync(HttpContext context)
    {
        var (generation, error) = await FindAsync(context);
        if (generation is null)
        {
            await error!.WriteAsync(context);
            return;
        }

        if (await publisher.UnpublishAsync(generation.Id, CancellationToken.None) is { } refusal)
        {
            await GenerationErrors.Of(refusal).WriteAsync(context);
            return;
        }

        var post = await posts.FindAsync(generation.Id, context.RequestAborted);
        if (post is { State: PostState.Unknown or PostState.Sending })
        {
            await ApiError.Conflict("publication_unknown", "The upstream's answer to its publication was lost, so a post of it may remain; remove it at the upstream.").WriteAsync(context);
            return;
        }

        await AnswerAsync(context, generation, "removed", post);
    }

    private async Task<(Generation? Generation, ApiError? Error)> FindAsync(HttpContext context)
    {
        var asked = (string)context.Request.RouteValues["id"]!;
        var found = await own.FindAsync(asked, kind: null, context);
        if (found is null)
        {
            return (null, ApiError.NotFound("not_found", $"There is no generation '{asked}'.", "id"));
        }

        if (found.Request.Kind != GenerationKind.Video)
        {
            return (null, ApiError.Invalid("not_a_video", $"'{asked}' is no video: only videos are published.", "id"));
        }

        return found.State == GenerationState.Completed
            ? (found, null)
            : (null, ApiError.Conflict("not_finished", found.State.IsEnd() ? $"'{asked}' has ended without a result." : $"'{asked}' is not finished yet."));
    }

    private async Task AnswerAsync(HttpContext context, Generation generation, string status, Post? post)
    {
        var results = await media.ResultsAsync(generation.Id, context.RequestAborted);
        SimulatedMark.Put(context.Response, generation.Adjustments);
        await JsonAnswer.SendAsync(context, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", PublicId.Of(generation.Request.Kind, generation.Id));
            writer.WriteString("object", "generation.publication");
            writer.WriteString("status", status);
            writer.WriteString("post_id", post?.Name);
            writer.WriteString("share_link", post?.Link);
            writer.WriteString("url", results is [var result, ..] ? links.Absolute(result, context.Request) : null);
            writer.WriteEndObject();
        });
    }
}
