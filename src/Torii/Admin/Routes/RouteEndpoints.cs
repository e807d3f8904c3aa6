using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Core.Routing;

namespace Torii.Admin.Routes;

/// <summary><c>/api/admin/routes</c>: where models are made.</summary>
internal sealed class RouteEndpoints(RouteChanges changes, WayPreview preview, ModelCatalogue catalogue, LiveChanges live)
{
    private const int LongestSeconds = 600;
    private const int LongestSide = 8192;

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        var group = admin.MapGroup("/routes").WithTags("Routes");
        group.MapGet("", (RouteEndpoints routes) => TypedResults.Ok(routes.Document()))
            .WithName("routes.read").WithSummary("The routes, and what they can lead to.");
        group.MapPut("", (RoutesEdit edit, HttpContext context, RouteEndpoints routes) => routes.SaveAsync(edit, context))
            .WithName("routes.edit").WithSummary("Puts others in the place of those that operators have written.");
        group.MapGet("/models", (RouteEndpoints routes) => TypedResults.Ok(routes.Models()))
            .WithName("routes.models").WithSummary("Each model, with the targets that can make it.");
        group.MapGet("/preview", (string model, int? seconds, string? size, string? style, bool? storyboard, RouteEndpoints routes) => routes.Preview(model, seconds, size, style, storyboard))
            .WithName("routes.preview").WithSummary("Where a request would go, and what would be made of it. No upstream is asked.");
    }

    private RoutesDocument Document() => changes.Show();

    private async Task<Results<Ok<RoutesDocument>, Refused>> SaveAsync(RoutesEdit edit, HttpContext context)
    {
        if (await changes.SaveAsync(edit, CancellationToken.None) is { } refused)
        {
            return refused;
        }

        context.Audit(string.Join("; ", edit.Routes.Select(route => $"{route.Models} → {string.Join(", ", route.Targets)}")));
        live.Tell("routes");
        return TypedResults.Ok(changes.Show());
    }

    private Page<ModelWays> Models()
    {
        var models = catalogue.Models.Select(model => preview.Of(model, model.Name, Wish.None)).ToList();
        return new Page<ModelWays>(models, Next: null, models.Count);
    }

    private Results<Ok<ModelWays>, Refused> Preview(string model, int? seconds, string? size, string? style, bool? storyboard)
    {
        if (catalogue.Find(model) is not { } known)
        {
            return Refused.Field("model", $"must be a model: there are {string.Join(", ", catalogue.Models.Select(listed => listed.Name))}");
        }

        if (seconds is < 1 or > LongestSeconds)
        {
            return Refused.Field("seconds", $"must be a whole number from 1 to {LongestSeconds}");
        }

        if (size is not null && SizeOf(size) is null)
        {
            return Refused.Field("size", $"must be WIDTHxHEIGHT, each from 1 to {LongestSide}");
        }

        return style is not null && !Styles.All.Contains(style)
            ? Refused.Field("style", $"must be one of {string.Join(", ", Styles.All)}")
            : TypedResults.Ok(preview.Of(known, model, new Wish(seconds, size is null ? null : SizeOf(size)), style, storyboard ?? false));
    }

    private static PixelSize? SizeOf(string text) =>
        text.Split('x') is [var width, var height] && SideOf(width) is { } across && SideOf(height) is { } down ? new PixelSize(across, down) : null;

    private static int? SideOf(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var side) && side is >= 1 and <= LongestSide ? side : null;
}
