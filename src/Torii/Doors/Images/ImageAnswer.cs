using Torii.Core.Work.Intaking;
using Torii.Doors.Following;
using Torii.Doors.Images.Reading;
using Torii.Doors.Json;

namespace Torii.Doors.Images;

/// <summary>Answers an image request whole, when the pictures are there.</summary>
internal sealed class ImageAnswer(WholeAnswer whole, KeptPictures kept, PictureWriter pictures)
{
    /// <summary>Waits for the end of the batch and answers.</summary>
    public Task SendAsync(HttpContext context, IntakeOutcome.Accepted accepted, ImageRequest request) =>
        whole.SendAsync(context, accepted, ImageJson.IdOf(accepted.Batch[0]), result => SendAsync(context, result, request));

    private async Task SendAsync(HttpContext context, BatchResult ended, ImageRequest request)
    {
        var order = request.OrderOf(PictureForm.Base64);
        var result = await kept.BringAsync(ended, order.Form, context.RequestAborted);
        await JsonAnswer.StreamAsync(context, async writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("created", result.First.CreatedAt.ToUnixTimeSeconds());
            var formats = await pictures.WriteAllAsync(context, writer, result.Media, order);
            ImageJson.WriteTraits(writer, result, formats[0]);
            writer.WriteString("id", ImageJson.IdOf(result.First));
            AdjustmentsJson.Write(writer, ImageAdjustments.Of(result, order, formats));
            writer.WriteEndObject();
        });
    }
}
