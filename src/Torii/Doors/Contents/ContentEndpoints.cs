using System.Globalization;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;
using Torii.Doors.Following;

namespace Torii.Doors.Contents;

/// <summary>
/// <c>GET</c> and <c>HEAD /v1/videos/{id}/content</c> and <c>/v1/images/{id}/content</c>: the bytes of a result, or
/// something derived from it, always from here and never by redirection.
/// </summary>
internal sealed class ContentEndpoints(OwnGenerations own, ContentSource contents)
{
    /// <summary>Maps the door.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/v1/videos/{id}/content", StoredFile.Methods, context => Of(context).HandleAsync(context, GenerationKind.Video));
        routes.MapMethods("/v1/images/{id}/content", StoredFile.Methods, context => Of(context).HandleAsync(context, GenerationKind.Image));
    }

    private static ContentEndpoints Of(HttpContext context) => context.RequestServices.GetRequiredService<ContentEndpoints>();

    private async Task HandleAsync(HttpContext context, GenerationKind kind)
    {
        var faults = new FieldFaults();
        var variant = Variant.Read(context.Request.Query, kind.Name(), faults);
        var index = kind == GenerationKind.Image ? IndexOf(context.Request.Query, faults) : 0;
        if (faults.First is { } fault)
        {
            await ApiError.Of(fault).WriteAsync(context);
            return;
        }

        var asked = (string)context.Request.RouteValues["id"]!;
        var batch = await own.FindBatchAsync(asked, kind, context);
        if (batch is [])
        {
            await ApiError.NotFound("not_found", $"There is no {kind.Name()} '{asked}'.", "id").WriteAsync(context);
            return;
        }

        SimulatedMark.Put(context.Response, batch[0].Adjustments);
        await AnswerAsync(context, batch, index, variant);
    }

    private async Task AnswerAsync(HttpContext context, IReadOnlyList<Generation> batch, int index, Variant variant)
    {
        var kind = batch[0].Request.Kind.Name();
        if (!batch.All(generation => generation.State.IsEnd()))
        {
            await ApiError.Invalid($"{kind}_not_ready", $"The {kind} is not ready yet: it is at {(int)batch.Average(generation => generation.Progress)} %.", "id").WriteAsync(context);
            return;
        }

        if (batch.All(generation => generation.State != GenerationState.Completed))
        {
            await ApiError.Invalid($"{kind}_generation_failed", $"There is no {kind}: {GenerationErrors.Of(batch[0]).Message}", "id").WriteAsync(context);
            return;
        }

        var (stored, error) = await contents.OpenAsync(batch, index, variant, context.RequestAborted);
        if (stored is null)
        {
            await error!.WriteAsync(context);
            return;
        }

        await using (stored)
        {
            await stored.SendAsync(context);
        }
    }

    private static int IndexOf(IQueryCollection query, FieldFaults faults)
    {
        if (!query.TryGetValue("index", out var written))
        {
            return 0;
        }

        if (int.TryParse(written.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return index;
        }

        faults.WrongValue("index", "must be a whole number from 0");
        return 0;
    }
}
