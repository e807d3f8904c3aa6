using Torii.Core.Work.Intaking;
using Torii.Doors.Asking;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Doors.Media;
using Torii.Security;

namespace Torii.Doors.Videos;

/// <summary>The way of every request for a video: it is read, planned by its door, handed to intake, and answered at once.</summary>
internal sealed class VideoIntake(DoorBody bodies, RemoteInputs inputs, NamedCharacters characters, DoorIntake intake)
{
    /// <summary>What generations are said to have come through.</summary>
    public const string Door = "videos";

    /// <summary>The largest body, in bytes: 512 MB.</summary>
    public const long MostBytes = 512L * 1024 * 1024;

    /// <summary>Takes a request.</summary>
    /// <param name="context">The client's request.</param>
    /// <param name="isFromVideo">Whether it must name a video to go out from.</param>
    /// <param name="plan">What the door makes of it.</param>
    public async Task RunAsync(HttpContext context, bool isFromVideo, Func<VideoRequest, Task<(VideoPlan? Plan, ApiError? Error)>> plan)
    {
        var (body, unreadable) = await bodies.ReadAsync(context, isFromVideo ? VideoForm.FromVideo : VideoForm.Plain, MostBytes);
        var (request, mistake) = body is null ? (null, unreadable) : VideoRequestReader.Read(body, isFromVideo);
        var (planned, impossible) = request is null ? (null, mistake) : await plan(request);
        var (asked, refused) = planned is null ? (null, impossible) : await AskAsync(context, body!, request!, planned);
        if (asked is null)
        {
            await refused!.WriteAsync(context);
            return;
        }

        await intake.RunAsync(context, asked, accepted => VideoAnswer.SendAsync(context, accepted.Batch[0]));
    }

    private async Task<(IntakeRequest? Asked, ApiError? Error)> AskAsync(HttpContext context, BodyOutcome.Read body, VideoRequest request, VideoPlan plan)
    {
        var (ask, badHeader) = AskHeaders.Read(context.Request, context.Client(), body);
        if (ask is null)
        {
            return (null, badHeader);
        }

        var (prompt, noCharacter) = await characters.MentionAsync(request.Prompt, request.Characters, context);
        if (prompt is null)
        {
            return (null, noCharacter);
        }

        var (images, noImage) = await inputs.BringAsync(request.Reference is { } picture ? [picture] : [], MediaKind.Image, context);
        if (noImage is not null)
        {
            return (null, noImage);
        }

        var asked = new IntakeRequest
        {
            Client = context.Client(),
            Door = Door,
            AskedModel = plan.AskedModel,
            Model = plan.Model,
            Prompt = prompt,
            Seconds = plan.Seconds,
            Size = plan.Size,
            Images = images,
            Remix = plan.Remix,
            Extends = plan.Extends,
            Publish = request.Publish,
            Strict = request.Strict,
            Unmet = request.Unmet,
            WebhookUrl = request.WebhookUrl,
            Ask = ask,
        };
        return (asked, null);
    }
}
