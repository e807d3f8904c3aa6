using Torii.Core.Media;
using Torii.Core.Work.Intaking;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Images.Reading;
using Torii.Doors.Json;

namespace Torii.Doors.Images;

/// <summary>
/// Answers an image request as a stream: one event for each picture when all have ended, comments meanwhile. No upstream
/// shows pictures while it makes them, so there are no partial ones.
/// </summary>
internal sealed class ImageStream(BatchWait wait, KeptPictures kept, PictureWriter pictures)
{
    private const string ErrorEvent = "error";

    /// <summary>Streams to the end of the batch.</summary>
    /// <param name="context">The request.</param>
    /// <param name="accepted">What was accepted.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="operation">What that is about.</param>
    public async Task SendAsync(HttpContext context, IntakeOutcome.Accepted accepted, ImageRequest request, ImageOperation operation)
    {
        using var stream = new EventStream(context);
        stream.Begin();
        await KeepAliveAsync(stream);

        var (ended, error) = await wait.WaitAsync(context, accepted.Batch, ImageJson.IdOf(accepted.Batch[0]), () => KeepAliveAsync(stream));
        if (ended is null)
        {
            await BreakOffAsync(stream, error!);
            return;
        }

        var order = request.OrderOf(PictureForm.Base64);
        var result = await kept.BringAsync(ended, order.Form, context.RequestAborted);
        foreach (var picture in result.Media)
        {
            await SendAsync(context, stream, result, picture, order, operation);
        }
    }

    private async Task SendAsync(HttpContext context, EventStream stream, BatchResult result, MediaRecord picture, PictureOrder order, ImageOperation operation)
    {
        var writer = stream.Open(operation.Completed);
        writer.WriteStartObject();
        writer.WriteString("type", operation.Completed);
        var format = await pictures.WriteAsync(context, writer, picture, order);
        writer.WriteNumber("created_at", result.First.CreatedAt.ToUnixTimeSeconds());
        ImageJson.WriteTraits(writer, result, format);
        ImageJson.WriteNoUsage(writer);
        writer.WriteString("id", ImageJson.IdOf(result.First));
        AdjustmentsJson.Write(writer, ImageAdjustments.Of(result, order, [format]));
        writer.WriteEndObject();
        stream.Close();
        await stream.SendAsync();
    }

    // The first one sends the head at once: clients give up on answers that do not begin.
    private static async Task KeepAliveAsync(EventStream stream)
    {
        stream.AddComment("keep-alive");
        await stream.SendAsync();
    }

    // An event alone is not enough: the .NET SDK takes it for any other. The broken connection is what no SDK overlooks.
    private static async Task BreakOffAsync(EventStream stream, ApiError error)
    {
        stream.Add(ErrorEvent, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("type", ErrorEvent);
            writer.WritePropertyName("error");
            error.WriteBody(writer);
            writer.WriteEndObject();
        });
        await stream.SendAsync();
        throw new BrokenAnswerException();
    }
}
