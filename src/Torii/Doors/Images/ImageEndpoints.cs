using Torii.Core.Work.Intaking;
using Torii.Doors.Asking;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Images.Reading;

namespace Torii.Doors.Images;

/// <summary><c>POST /v1/images/generations</c> and <c>/v1/images/edits</c>: pictures for programs that speak OpenAI's API for them.</summary>
internal sealed class ImageEndpoints(
    DoorBody bodies,
    ImageIntake reading,
    DoorIntake intake,
    BatchReader batches,
    ImageStream stream,
    ImageAnswer whole,
    ImageJob job)
{
    private const string Edits = "/v1/images/edits";

    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/images/generations", context => Of(context).HandleAsync(context, ImageOperation.Generation));
        routes.MapPost(Edits, context => Of(context).HandleAsync(context, ImageOperation.Edit));
        routes.MapPost("/v1/images/variations", RefuseVariationAsync);
    }

    private static ImageEndpoints Of(HttpContext context) => context.RequestServices.GetRequiredService<ImageEndpoints>();

    private async Task HandleAsync(HttpContext context, ImageOperation operation)
    {
        var (body, unreadable) = await bodies.ReadAsync(context, ImageForm.Shape);
        if (body is null)
        {
            await unreadable!.WriteAsync(context);
            return;
        }

        var (request, fault) = ImageRequestReader.Read(body, operation.StartsFromPictures);
        if (request is null)
        {
            await ApiError.Invalid(fault!.Code, fault.Message, fault.Param).WriteAsync(context);
            return;
        }

        var (asked, refused) = await reading.ReadAsync(context, request, body);
        await (asked is null ? refused!.WriteAsync(context) : intake.RunAsync(context, asked, accepted => AnswerAsync(context, request, operation, accepted)));
    }

    private Task AnswerAsync(HttpContext context, ImageRequest request, ImageOperation operation, IntakeOutcome.Accepted accepted)
    {
        if (request.Stream)
        {
            return stream.SendAsync(context, accepted, request, operation);
        }

        return ImageIntake.IsForLater(context, request)
            ? AcknowledgeAsync(context, request, accepted)
            : whole.SendAsync(context, accepted, request);
    }

    // With 200: the .NET SDK takes every other status for a failure.
    private async Task AcknowledgeAsync(HttpContext context, ImageRequest request, IntakeOutcome.Accepted accepted)
    {
        context.Response.Headers["Preference-Applied"] = AnswerPreference.Later;
        var result = await batches.ReadAsync(accepted.Batch, context.RequestAborted);
        await job.SendAsync(context, result, request.OrderOf(PictureForm.Link));
    }

    // The upstream makes nothing of a picture without words, and words of ours would not be what the client asked for.
    private static Task RefuseVariationAsync(HttpContext context) =>
        ApiError.NotFound("unsupported_endpoint", $"There are no variations here. POST {Edits} with the image and a prompt that says what is to differ.").WriteAsync(context);
}
