using Torii.Simulator.Accounts;
using Torii.Simulator.Challenges;
using Torii.Simulator.Characters;
using Torii.Simulator.Faults;
using Torii.Simulator.OpenRouter;
using Torii.Simulator.Posts;
using Torii.Simulator.Protocol;
using Torii.Simulator.Recording;
using Torii.Simulator.Regions;
using Torii.Simulator.Solver;
using Torii.Simulator.Tokens;
using Torii.Simulator.Upstreams;
using Torii.Simulator.Usernames;

namespace Torii.Simulator.Control;

/// <summary>The simulator's own API, for tests: what was received, what is to go wrong, who there is, how long things take.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder endpoints)
    {
        var control = endpoints.MapGroup("/simulator");
        control.MapGet("/record", Record);
        control.MapGet("/record/summary", (Recorder recorder) => TypedResults.Json(recorder.Summary(), ControlJson.Default.RecordSummary));
        control.MapDelete("/record", ClearRecord);
        control.MapGet("/faults", (FaultBook faults) => TypedResults.Json(faults.All(), ControlJson.Default.FaultArray));
        control.MapPost("/faults", AddFaultAsync);
        control.MapDelete("/faults", ClearFaults);
        control.MapGet("/accounts", Accounts);
        control.MapPut("/accounts/{**token}", SetAccountAsync);
        control.MapGet("/tasks", Tasks);
        control.MapGet("/characters", Characters);
        control.MapGet("/posts", Posts);
        control.MapGet("/options", (LiveOptions options) => TypedResults.Json(options.View(), ControlJson.Default.OptionsView));
        control.MapPut("/options", SetOptionsAsync);
        control.MapTokens();
        control.MapUsernames();
        control.MapChallenge();
        control.MapSolver();
        control.MapRegions();
        control.MapUpstreams();
        control.MapOpenRouter();
    }

    private static IResult Record(Recorder recorder, string? endpoint, string? account)
    {
        var calls = recorder.Calls()
            .Where(call => endpoint is null || string.Equals(call.Endpoint, endpoint, StringComparison.Ordinal))
            .Where(call => account is null || string.Equals(call.Account, account, StringComparison.Ordinal));
        return TypedResults.Json([.. calls.Select(CallView.Of)], ControlJson.Default.CallViewArray);
    }

    private static IResult ClearRecord(Recorder recorder)
    {
        recorder.Clear();
        return TypedResults.NoContent();
    }

    private static async Task<IResult> AddFaultAsync(HttpRequest request, FaultBook faults, RouteTable routes)
    {
        var (fault, problem) = await ControlBody.ReadAsync(request, ControlJson.Default.Fault);
        problem ??= fault!.Problem();
        if (problem is null && fault!.Endpoint is { } endpoint && !routes.Knows(endpoint))
        {
            problem = $"endpoint must be one of {string.Join(", ", routes.Names)}";
        }

        if (problem is not null)
        {
            return ControlBody.Refuse(problem);
        }

        faults.Add(fault!);
        return TypedResults.NoContent();
    }

    private static IResult ClearFaults(FaultBook faults)
    {
        faults.Clear();
        return TypedResults.NoContent();
    }

    private static IResult Accounts(AccountBook accounts, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return TypedResults.Json([.. accounts.All.Select(account => AccountView.Of(account, now))], ControlJson.Default.AccountViewArray);
    }

    private static async Task<IResult> SetAccountAsync(HttpRequest request, AccountBook accounts, TimeProvider time, string token)
    {
        var (settings, problem) = await ControlBody.ReadAsync(request, ControlJson.Default.AccountSettings);
        problem ??= settings!.Problem();
        if (problem is not null)
        {
            return ControlBody.Refuse(problem);
        }

        // The server leaves an escaped slash as it is, and nothing else.
        var account = accounts.Set(token.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), settings!);
        return TypedResults.Json(AccountView.Of(account, time.GetUtcNow()), ControlJson.Default.AccountView);
    }

    private static IResult Tasks(AccountBook accounts, TimeProvider time, string? account)
    {
        var now = time.GetUtcNow();
        var tasks = accounts.All
            .Where(owner => account is null || accounts.IsCalled(owner, account))
            .SelectMany(owner => owner.Images.All().Concat(owner.Videos.All()).Select(task => TaskView.Of(task, owner, now)))
            .OrderBy(task => task.Started);
        return TypedResults.Json([.. tasks], ControlJson.Default.TaskViewArray);
    }

    private static IResult Characters(CharacterBook characters, AccountBook accounts) =>
        TypedResults.Json(
            [.. characters.All().Select(character => CharacterView.Of(character, accounts))], ControlJson.Default.CharacterViewArray);

    private static IResult Posts(PostBook posts, AccountBook accounts) =>
        TypedResults.Json([.. posts.All().Select(post => PostView.Of(post, accounts))], ControlJson.Default.PostViewArray);

    private static async Task<IResult> SetOptionsAsync(HttpRequest request, LiveOptions options)
    {
        var (change, problem) = await ControlBody.ReadAsync(request, ControlJson.Default.OptionsChange);
        problem ??= options.Apply(change!);
        return problem is not null ? ControlBody.Refuse(problem) : TypedResults.Json(options.View(), ControlJson.Default.OptionsView);
    }
}
