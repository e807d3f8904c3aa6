using Torii.Simulator.Control;

namespace Torii.Simulator.Challenges;

internal static class ChallengeControl
{
    public static void MapChallenge(this RouteGroupBuilder control)
    {
        control.MapGet("/challenge", (Challenge challenge) => TypedResults.Json(challenge.View(), ControlJson.Default.ChallengeView));
        control.MapPut("/challenge", SetAsync);
        control.MapDelete("/challenge/clearance", Invalidate);
    }

    private static async Task<IResult> SetAsync(HttpRequest request, Challenge challenge)
    {
        var (settings, problem) = await ControlBody.ReadAsync(request, ControlJson.Default.ChallengeSettings);
        problem ??= settings!.Problem();
        if (problem is not null)
        {
            return ControlBody.Refuse(problem);
        }

        challenge.Set(settings!);
        return TypedResults.Json(challenge.View(), ControlJson.Default.ChallengeView);
    }

    private static IResult Invalidate(Challenge challenge)
    {
        challenge.Invalidate();
        return TypedResults.NoContent();
    }
}
