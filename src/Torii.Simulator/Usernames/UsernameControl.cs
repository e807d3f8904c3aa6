using Torii.Simulator.Control;

namespace Torii.Simulator.Usernames;

internal static class UsernameControl
{
    public static void MapUsernames(this RouteGroupBuilder control) => control.MapPut("/usernames", SetAsync);

    private static async Task<IResult> SetAsync(HttpRequest request, UsernameBook usernames)
    {
        var (rules, problem) = await ControlBody.ReadAsync(request, ControlJson.Default.UsernameRules);
        problem ??= rules!.Problem();
        if (problem is not null)
        {
            return ControlBody.Refuse(problem);
        }

        usernames.Rules = rules!;
        return TypedResults.NoContent();
    }
}
