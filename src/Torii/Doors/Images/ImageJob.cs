using System.Text.Json;
using Torii.Core.Generations;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Json;

namespace Torii.Doors.Images;

/// <summary>Tells how pictures stand that nobody waits for.</summary>
internal sealed class ImageJob(KeptPictures kept, PictureWriter pictures)
{
    private const string PollHeader = "openai-poll-after-ms";

    /// <summary>Answers with it, and where it has not ended, with the milliseconds after which to ask again.</summary>
    public async Task SendAsync(HttpContext context, BatchResult found, PictureOrder order)
    {
        SimulatedMark.Put(context.Response, found.Adjustments);
        if (!found.IsOver)
        {
            context.Response.Headers[PollHeader] = "1000";
        }

        var result = await kept.BringAsync(found, order.Form, context.RequestAborted);
        await JsonAnswer.StreamAsync(context, writer => WriteAsync(context, writer, result, order));
    }

    /// <summary>Writes it.</summary>
    public async Task WriteAsync(HttpContext context, Utf8JsonWriter writer, BatchResult result, PictureOrder order)
    {
        writer.WriteStartObject();
        writer.WriteString("id", ImageJson.IdOf(result.First));
        writer.WriteString("object", "image.generation");
        writer.WriteNumber("created", result.First.CreatedAt.ToUnixTimeSeconds());
        writer.WriteString("model", result.First.AskedModel);
        writer.WriteString("status", result.Status);
        writer.WriteNumber("progress", ProgressOf(result));
        var formats = await pictures.WriteAllAsync(context, writer, result.Media, order);
        ImageJson.WriteTraits(writer, result, formats is [var format, ..] ? format : null);
        writer.WriteNull("usage");
        AdjustmentsJson.Write(writer, ImageAdjustments.Of(result, order, formats));
        writer.WriteNumberOrNull("cost", result.Cost);
        WriteError(writer, result);
        writer.WriteEndObject();
    }

    // Programs take 100 for done.
    private static int ProgressOf(BatchResult result) => result is { IsOver: true, HasResults: true }
        ? 100
        : Math.Min(99, (int)result.Generations.Average(generation => generation.State == GenerationState.Completed ? 100 : generation.Progress));

    private static void WriteError(Utf8JsonWriter writer, BatchResult result)
    {
        if (result is { IsOver: true, HasResults: false })
        {
            writer.WritePropertyName("error");
            GenerationErrors.Of(result.FirstFailure!).WriteBody(writer);
        }
        else
        {
            writer.WriteNull("error");
        }
    }
}
