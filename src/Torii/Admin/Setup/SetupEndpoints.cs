using Microsoft.AspNetCore.Http.HttpResults;

namespace Torii.Admin.Setup;

/// <summary><c>/api/admin/setup</c>: the first steps.</summary>
internal static class SetupEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(RouteGroupBuilder admin) => admin.MapPost("/setup/finish", FinishAsync)
        .WithName("setup.finish")
        .WithSummary("Ends the guide through the first steps: consoles do not open it by themselves any more.")
        .WithTags("Session");

    private static async Task<NoContent> FinishAsync(SetupGuide guide)
    {
        await guide.FinishAsync(CancellationToken.None);
        return TypedResults.NoContent();
    }
}
