using Torii.Simulator.Accounts;
using Torii.Simulator.Faults;
using Torii.Simulator.Recording;
using Torii.Simulator.Settings;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.Protocol;

/// <summary>
/// The road every call takes: (1) who calls, whether they are let near, and what is to go wrong, (2) the body is read and the call
/// noted, (3) it takes effect, (4) the answer is held back, (5) it is written, or lost.
/// </summary>
internal sealed class CallRoad(
    Callers callers, IEnumerable<IGuard> guards, FaultBook faults, Recorder recorder, LiveSettings settings, TimeProvider time)
{
    private readonly IGuard[] _guards = [.. guards];

    public async Task ServeAsync(HttpContext http, BackendRoute route)
    {
        // 1. Who calls, whether they are let near, and what is to go wrong.
        var caller = callers.Of(http.Request);
        var account = caller.Account;
        var turnedAway = route.Guarded ? TurnAway(http, account) : null;
        var fault = turnedAway is null ? faults.Take(route, account, http.Connection.RemoteIpAddress) : null;
        if (fault?.Kind is FaultKind.Reset or FaultKind.Silence)
        {
            recorder.Note(http.Request, route, account, default, fault);
            await Task.Delay(fault.Kind is FaultKind.Silence ? fault.Delay : TimeSpan.Zero, time, http.RequestAborted);
            http.Abort();
            return;
        }

        // 2. The body is read, and the call noted.
        var fields = route.Site is null ? null : await FieldReading.ReadAsync(http);
        var body = fields?.Record() ?? (http.Request.HasJsonContentType() ? await JsonRequest.ReadAsync(http) : default);
        var received = recorder.Note(http.Request, route, account, body, fault);

        // 3. It takes effect.
        var call = new Call(http, account, body, fault) { Site = route.Site, Fields = fields ?? AskedFields.None };
        var answer = turnedAway ?? await AnswerAsync(call, route, caller, fault);

        // 4. The answer is held back.
        var wait = settings.Current.Latency + (fault?.Kind is FaultKind.Slow ? fault.Delay : TimeSpan.Zero);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, http.RequestAborted);
        }

        // 5. It is written, or lost.
        switch (fault?.Kind)
        {
            case FaultKind.AnswerLost:
                http.Abort();
                break;
            case FaultKind.HalfAnswer:
                await AnswerWriter.WriteHalfAsync(http, answer, time);
                break;
            case FaultKind.SlowBody:
                received?.Status = answer.Status;
                await AnswerWriter.WriteSlowlyAsync(http, answer, fault.Delay, time);
                break;
            default:
                received?.Status = answer.Status;
                await AnswerWriter.WriteAsync(http, answer);
                break;
        }
    }

    private Answer? TurnAway(HttpContext http, Account? account)
    {
        foreach (var guard in _guards)
        {
            if (guard.TurnAway(http, account) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    private static async ValueTask<Answer> AnswerAsync(Call call, BackendRoute route, Caller caller, Fault? fault)
    {
        var instead = fault is null ? null : FaultAnswers.Of(fault, route.Site);
        if (instead is not null && !fault!.Act)
        {
            return instead;
        }

        var answer = Refusal(call.Request, route, caller) ?? await route.Handle(call);
        return instead ?? answer;
    }

    /// <summary>The answer to a caller that shows too little or asks in the wrong form; null for one to be let in.</summary>
    private static Answer? Refusal(HttpRequest request, BackendRoute route, Caller caller)
    {
        if (route.Access is not Access.Open && caller.Refusal is { } unauthorized)
        {
            return route.Site?.Errors.Error(401, "invalid_api_key", "The API key is missing or not valid.") ?? unauthorized;
        }

        if (route.Access is Access.TokenAndSentinel && !Credentials.HasSentinel(request))
        {
            return Answer.Invalid("openai-sentinel-token", "Header 'openai-sentinel-token' must be 10 to 20 letters and digits.");
        }

        if (route.ReadsJson && !request.HasJsonContentType())
        {
            return Answer.Invalid("content-type", "The body must be application/json.");
        }

        var stranger = request.Query.Keys.FirstOrDefault(key => !route.QueryKeys.Contains(key));
        if (stranger is null)
        {
            return null;
        }

        var message = $"Unknown query parameter '{stranger}'.";
        return route.Site?.Errors.Mistake(new(stranger, FieldFlaw.Unknown, message)) ?? Answer.Invalid(stranger, message);
    }
}
