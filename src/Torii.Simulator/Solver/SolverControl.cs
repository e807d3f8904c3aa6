using Torii.Simulator.Control;

namespace Torii.Simulator.Solver;

internal static class SolverControl
{
    public static void MapSolver(this RouteGroupBuilder control)
    {
        control.MapGet("/solver", (SolverDesk desk) => TypedResults.Json(desk.View(), ControlJson.Default.SolverView));
        control.MapPut("/solver", SetAsync);
    }

    private static async Task<IResult> SetAsync(HttpRequest request, SolverDesk desk)
    {
        var (settings, problem) = await ControlBody.ReadAsync(request, ControlJson.Default.SolverSettings);
        problem ??= settings!.Problem();
        if (problem is not null)
        {
            return ControlBody.Refuse(problem);
        }

        desk.Settings = settings!;
        return TypedResults.Json(desk.View(), ControlJson.Default.SolverView);
    }
}
