using Torii.Core.Generations;
using Torii.Core.Work.Deleting;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Doors.Following;
using Torii.Doors.Json;
using Torii.Doors.Paging;

namespace Torii.Doors.Images;

/// <summary>
/// <c>GET</c> and <c>DELETE /v1/images/{id}</c>: pictures that were asked for before, through whichever door. A batch's id
/// names all of its pictures, a later generation's that one alone.
/// </summary>
internal sealed class ImageJobEndpoints(OwnGenerations own, LongPoll longPoll, BatchReader batches, Deletion deletion, ImageJob job)
{
    private const string Path = "/v1/images/{id}";

    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, context => Of(context).RetrieveAsync(context));
        routes.MapDelete(Path, context => Of(context).DeleteAsync(context));
    }

    private static ImageJobEndpoints Of(HttpContext context) => context.RequestServices.GetRequiredService<ImageJobEndpoints>();

    private async Task RetrieveAsync(HttpContext context)
    {
        var (form, mistake) = ReadForm(context.Request.Query);
        if (mistake is not null)
        {
            await mistake.WriteAsync(context);
            return;
        }

        var found = await FindAsync(context);
        if (await longPoll.WaitAsync(context, found))
        {
            found = await FindAsync(context);
        }

        await (found is [] ? Missing(context).WriteAsync(context) : job.SendAsync(context, await batches.ReadAsync(found, context.RequestAborted), new PictureOrder(form)));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var found = await FindAsync(context);
        if (found is [])
        {
            await Missing(context).WriteAsync(context);
            return;
        }

        // The one that the batch is named after goes last: until then whoever was interrupted can ask again.
        foreach (var generation in found.Reverse())
        {
            await deletion.DeleteAsync(generation.Id, context.RequestAborted);
        }

        await JsonAnswer.SendAsync(context, writer => PageJson.WriteDeleted(writer, ImageJson.IdOf(found[0]), "image.deleted"));
    }

    private ValueTask<IReadOnlyList<Generation>> FindAsync(HttpContext context) => own.FindBatchAsync(AskedId(context), GenerationKind.Image, context);

    private static (PictureForm Form, ApiError? Error) ReadForm(IQueryCollection query)
    {
        if (!query.TryGetValue(PictureForms.Field, out var name))
        {
            return (PictureForm.Link, null);
        }

        return PictureForms.Of(name.ToString()) is { } form
            ? (form, null)
            : (default, ApiError.Invalid("invalid_value", $"Invalid value for '{PictureForms.Field}': it must be one of {string.Join(", ", PictureForms.Names)}.", PictureForms.Field));
    }

    private static ApiError Missing(HttpContext context) => ApiError.NotFound("not_found", $"There is no image '{AskedId(context)}'.", "id");

    private static string AskedId(HttpContext context) => (string)context.Request.RouteValues["id"]!;
}
