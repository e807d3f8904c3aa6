using Microsoft.AspNetCore.Http.Features;
using Torii.Core.Stores;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;

namespace Torii.Doors.Asking;

/// <summary>Reads the body of a request, which is JSON or a form that stands for it.</summary>
internal sealed class DoorBody(JsonBodyReader json, FormBodyReader forms, IMediaStore media, IMediaFiles files)
{
    /// <summary>The body, or the error that says what is wrong with it.</summary>
    /// <param name="context">The client's request.</param>
    /// <param name="shape">What the parts stand for if it is a form.</param>
    /// <param name="most">The largest body, in bytes, where a door takes less than all do.</param>
    public async Task<(BodyOutcome.Read? Body, ApiError? Error)> ReadAsync(HttpContext context, FormShape shape, long? most = null)
    {
        var outcome = await ReadWithinAsync(context, shape, most);
        if (outcome is BodyOutcome.Refused refused)
        {
            // The rest of the body is unread; a client that goes on sending must not keep the connection.
            context.Response.Headers.Connection = "close";
            return (null, ApiError.Invalid(refused.Code, refused.Message, refused.Param, refused.Status));
        }

        var read = (BodyOutcome.Read)outcome;
        if (read.Media is not [])
        {
            context.Response.OnCompleted(() => ForgetUnclaimedAsync(read.Media));
        }

        return (read, null);
    }

    // What a refused request has brought would else lie here for an hour: a client could fill the disk with mistakes.
    private async Task ForgetUnclaimedAsync(IReadOnlyList<LiftedMedia> brought)
    {
        foreach (var id in await media.ForgetUnclaimedAsync([.. brought.Select(lifted => lifted.MediaId)], CancellationToken.None))
        {
            files.Delete(id);
        }
    }

    private async Task<BodyOutcome> ReadWithinAsync(HttpContext context, FormShape shape, long? most)
    {
        if (most is { } limit)
        {
            if (context.Request.ContentLength > limit)
            {
                return BodyRefusals.WholeTooLarge(limit);
            }

            // One of undeclared length is cut off by the server.
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limit;
        }

        return FormBodyReader.Reads(context.Request)
            ? await forms.ReadAsync(context.Request, shape, context.RequestAborted)
            : await json.ReadAsync(context.Request.BodyReader, context.Request.ContentLength, context.RequestAborted);
    }
}
