using Torii.Core.Generations;
using Torii.Doors.Errors;

namespace Torii.Doors.Videos;

/// <summary>
/// <c>POST /v1/videos</c>, <c>/v1/videos/{id}/remix</c>, <c>/v1/videos/edits</c> and <c>/v1/videos/extensions</c>: videos
/// from words and pictures, and from other videos.
/// </summary>
internal sealed class VideoMaking(VideoIntake intake, VideoModels models, OwnVideos own)
{
    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/videos", context => Of(context).CreateAsync(context));
        routes.MapPost("/v1/videos/edits", context => Of(context).EditAsync(context));
        routes.MapPost("/v1/videos/extensions", context => Of(context).ExtendAsync(context));
        routes.MapPost("/v1/videos/{id}/remix", context => Of(context).RemixAsync(context));
    }

    private static VideoMaking Of(HttpContext context) => context.RequestServices.GetRequiredService<VideoMaking>();

    private Task CreateAsync(HttpContext context) => intake.RunAsync(context, isFromVideo: false, request => Task.FromResult(Plan(request)));

    private (VideoPlan? Plan, ApiError? Error) Plan(VideoRequest request)
    {
        var name = request.Model ?? VideoModels.Usual;
        var (model, unknown) = models.Find(name);
        return model is null ? (null, unknown) : (new VideoPlan(name, model) { Seconds = request.Seconds, Size = request.Size, Remix = request.RemixTarget }, null);
    }

    private Task RemixAsync(HttpContext context) =>
        intake.RunAsync(context, isFromVideo: false, request => PlanRemixAsync(context, request, (string)context.Request.RouteValues["id"]!, "id"));

    // What OpenAI calls an edit of a video, the Sora backend calls a remix.
    private Task EditAsync(HttpContext context) =>
        intake.RunAsync(context, isFromVideo: true, request => PlanRemixAsync(context, request, request.Source, VideoForm.Source));

    private async Task<(VideoPlan? Plan, ApiError? Error)> PlanRemixAsync(HttpContext context, VideoRequest request, string asked, string param)
    {
        var (source, missing) = await own.FinishedAsync(asked, param, context);
        if (source is null)
        {
            return (null, missing);
        }

        if (request.Model is null)
        {
            var (name, model) = models.Of(source);
            return (LikeSource(new VideoPlan(name, model), request, source), null);
        }

        var (plan, unknown) = Plan(request);
        return plan switch
        {
            null => (null, unknown),
            { Model.Extends: true } => (null, ApiError.Invalid("unsupported_combination", $"'{request.Model}' makes no other version of a video: it goes on with one.", "model")),
            _ => (LikeSource(plan, request, source), null),
        };
    }

    // The source's own shape, unless another is asked for: by the fields, or by a model that has only one.
    private static VideoPlan LikeSource(VideoPlan plan, VideoRequest request, Generation source) => plan with
    {
        Seconds = request.Seconds ?? (plan.Model.Members is [] ? null : source.Request.Seconds),
        Size = request.Size ?? (plan.Model.Members is [] ? null : source.Request.Size),
        Remix = PublicId.Of(GenerationKind.Video, source.Id),
    };

    private Task ExtendAsync(HttpContext context) => intake.RunAsync(context, isFromVideo: true, request => PlanExtensionAsync(context, request));

    private async Task<(VideoPlan? Plan, ApiError? Error)> PlanExtensionAsync(HttpContext context, VideoRequest request)
    {
        var (source, missing) = await own.FinishedAsync(request.Source, VideoForm.Source, context);
        var (model, unknown) = models.Find(VideoModels.Extension);
        return source is null || model is null
            ? (null, missing ?? unknown)
            : (new VideoPlan(VideoModels.Extension, model) { Seconds = request.Seconds, Extends = PublicId.Of(GenerationKind.Video, source.Id) }, null);
    }
}
