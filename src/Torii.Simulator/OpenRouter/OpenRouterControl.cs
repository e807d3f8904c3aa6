using Torii.Simulator.Control;

namespace Torii.Simulator.OpenRouter;

/// <summary>Shows and replaces the settings of the stand-in of OpenRouter.</summary>
internal static class OpenRouterControl
{
    public static void MapOpenRouter(this RouteGroupBuilder control)
    {
        control.MapGet("/openrouter", (LiveOpenRouterSettings settings) => View(settings.Current));
        control.MapPut("/openrouter", SetAsync);
    }

    private static async Task<IResult> SetAsync(HttpRequest request, LiveOpenRouterSettings settings)
    {
        var (value, problem) = await ControlBody.ReadAsync(request, ControlJson.Default.OpenRouterSettings);
        problem ??= value!.Problem();
        if (problem is not null)
        {
            return ControlBody.Refuse(problem);
        }

        settings.Current = value!;
        return View(value!);
    }

    private static IResult View(OpenRouterSettings settings) => TypedResults.Json(settings, ControlJson.Default.OpenRouterSettings);
}
