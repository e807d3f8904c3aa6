using Torii.Simulator.Control;

namespace Torii.Simulator.Regions;

internal static class RegionControl
{
    public static void MapRegions(this RouteGroupBuilder control)
    {
        control.MapGet("/regions", (RegionGuard regions) => TypedResults.Json(regions.Blocks, ControlJson.Default.RegionBlockArray));
        control.MapPut("/regions", SetAsync);
    }

    private static async Task<IResult> SetAsync(HttpRequest request, RegionGuard regions)
    {
        var (blocks, problem) = await ControlBody.ReadAsync(request, ControlJson.Default.RegionBlockArray);

        // An element that is null is let through by the reader.
        problem ??= blocks!
            .Select(block => block is null ? "a block must be an object" : block.Problem())
            .FirstOrDefault(problem => problem is not null);
        if (problem is not null)
        {
            return ControlBody.Refuse(problem);
        }

        regions.Blocks = blocks!;
        return TypedResults.NoContent();
    }
}
