using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Core.Work.Deleting;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Json;
using Torii.Doors.Paging;
using Torii.Security;

namespace Torii.Doors.Videos;

/// <summary><c>GET /v1/videos</c>, and <c>GET</c> and <c>DELETE /v1/videos/{id}</c>: a client's videos, whatever door they came through.</summary>
internal sealed class VideoEndpoints(OwnVideos own, IGenerationStore generations, LongPoll waiting, Deletion deletion)
{
    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/videos", context => Of(context).ListAsync(context));
        routes.MapGet("/v1/videos/{id}", context => Of(context).ShowAsync(context));
        routes.MapDelete("/v1/videos/{id}", context => Of(context).DeleteAsync(context));
    }

    private static VideoEndpoints Of(HttpContext context) => context.RequestServices.GetRequiredService<VideoEndpoints>();

    private async Task ListAsync(HttpContext context)
    {
        var faults = new FieldFaults();
        var query = PageQuery.Read(context.Request.Query, faults);
        if (await query.CheckAsync(faults, "video", id => IsKnownAsync(id, context)) is { } mistake)
        {
            await mistake.WriteAsync(context);
            return;
        }

        // One more than wanted tells whether there are more.
        var page = new GenerationPage(context.Client().Id, GenerationKind.Video, query.Limit + 1) { After = query.After, OldestFirst = query.OldestFirst };
        var found = await generations.ListAsync(page, context.RequestAborted);
        IReadOnlyList<Generation> videos = [.. found.Take(query.Limit)];
        SimulatedMark.Put(context.Response, videos.SelectMany(video => video.Adjustments));
        await JsonAnswer.SendAsync(context, writer => PageJson.Write(writer, videos, found.Count > query.Limit, VideoJson.Write, VideoJson.IdOf));
    }

    private async ValueTask<bool> IsKnownAsync(string id, HttpContext context) =>
        await generations.KnownAsync(context.Client().Id, id, context.RequestAborted) == GenerationKind.Video;

    private async Task ShowAsync(HttpContext context)
    {
        var asked = (string)context.Request.RouteValues["id"]!;
        var video = await own.FindAsync(asked, context);
        if (video is not null && await waiting.WaitAsync(context, [video]))
        {
            video = await own.FindAsync(asked, context);
        }

        await (video is null ? OwnVideos.Missing(asked).WriteAsync(context) : VideoAnswer.SendAsync(context, video));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var asked = (string)context.Request.RouteValues["id"]!;
        if (await own.FindAsync(asked, context) is not { } video || !await deletion.DeleteAsync(video.Id, context.RequestAborted))
        {
            await OwnVideos.Missing(asked).WriteAsync(context);
            return;
        }

        await JsonAnswer.SendAsync(context, writer => PageJson.WriteDeleted(writer, VideoJson.IdOf(video), "video.deleted"));
    }
}
