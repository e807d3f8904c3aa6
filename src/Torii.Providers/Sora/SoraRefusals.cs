using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Sora.Care;

namespace Torii.Providers.Sora;

/// <summary>Folds what the backend answers into our causes, by status and error code.</summary>
internal static class SoraRefusals
{
    /// <summary>An account whose credential document holds no usable token.</summary>
    public static Refusal NoToken { get; } = new(Cause.Unauthorized, "its credential holds no usable token");

    /// <summary>
    /// What <paramref name="answer"/> declines outright, so that surely nothing was started; null where it leaves that open:
    /// a server that failed may have failed after it started.
    /// </summary>
    public static Refusal? Stated(CallOutcome.Answered answer, SoraAccess access)
    {
        if (answer.Challenge)
        {
            return new Refusal(Cause.Challenge, RetryAfter: answer.RetryAfter);
        }

        var error = SoraError.Read(answer.Body.Bytes);
        var cause = error is not null && SoraCodes.CauseOf(error) is { } named ? named : ByStatus(answer.Status, error);
        return cause is not { } known
            ? null
            : new Refusal(known, TextOf(answer, error, access) + HintFor(known, access), answer.RetryAfter);
    }

    /// <summary>Why a call that starts nothing gave nothing.</summary>
    public static Refusal Of(CallOutcome outcome, SoraAccess access) => outcome switch
    {
        CallOutcome.Answered answer => Stated(answer, access) ?? Unstated(answer, access),
        CallOutcome.TooLong => new Refusal(Cause.BadAnswer, "the answer is too long"),
        CallOutcome.NotSent notSent => NotSent(notSent, access.Egress),
        CallOutcome.Lost lost => new Refusal(Cause.Unavailable, lost.Why),
        _ => new Refusal(Cause.BadAnswer),
    };

    /// <summary>Why a call did not go out: behind a proxy the fault is the proxy's, and other egresses may well get through.</summary>
    public static Refusal NotSent(CallOutcome.NotSent notSent, Egress egress) =>
        new(egress.Proxy is null ? Cause.Unavailable : Cause.Egress, notSent.Why);

    /// <summary>As <see cref="Of"/> for a question that never varies: if the backend finds it invalid, the fault is not the client's.</summary>
    public static Refusal OfQuestion(CallOutcome outcome, SoraAccess access)
    {
        var refusal = Of(outcome, access);
        return refusal.Cause == Cause.InvalidRequest ? refusal with { Cause = Cause.BadAnswer } : refusal;
    }

    /// <summary>What an answer says of itself, for the timeline.</summary>
    public static string TextOf(CallOutcome.Answered answer, SoraAccess access) =>
        TextOf(answer, SoraError.Read(answer.Body.Bytes), access);

    // 408 is left open: servers on the way send it for requests that they have passed on.
    private static Cause? ByStatus(int status, SoraError? error) => status switch
    {
        401 => Cause.Unauthorized,
        407 => Cause.Egress,
        408 => null,
        429 when error is not null && SoraCodes.SpeaksOfQuota(error) => Cause.Quota,
        429 => error is not null && SoraCodes.SpeaksOfTasksAtOnce(error) ? Cause.TooManyAtOnce : Cause.RateLimit,
        >= 400 and < 500 when error is not null && SoraCodes.SpeaksOfContent(error) => Cause.Content,
        402 => error is not null && SoraCodes.SpeaksOfQuota(error) ? Cause.Quota : Cause.PlanRequired,

        // Not in the backend's own words, so a firewall's.
        403 => error is null ? Cause.Challenge : Cause.PlanRequired,
        >= 400 and < 500 => Cause.InvalidRequest,
        _ => null,
    };

    private static Refusal Unstated(CallOutcome.Answered answer, SoraAccess access) => answer.Status switch
    {
        // The backend itself, at this call; all else from there on comes from who stands before it and does not reach it.
        500 or 501 => new Refusal(Cause.ServerError, TextOf(answer, access), answer.RetryAfter),
        408 or > 501 => new Refusal(Cause.Unavailable, TextOf(answer, access), answer.RetryAfter),
        _ => new Refusal(Cause.BadAnswer, TextOf(answer, access)),
    };

    private static string TextOf(CallOutcome.Answered answer, SoraError? error, SoraAccess access)
    {
        var said = SafeText.Of(error?.Message, access.Token) ?? SafeText.Of(error?.Code, access.Token) ?? $"HTTP {answer.Status}";
        var country = error?.Code == "unsupported_country_code" ? SafeText.Of(error.Param, access.Token) : null;
        return country is null ? said : $"{said} [{country}]";
    }

    // Tokens of other services look alike, and the backend tells them from its own dead ones by nothing.
    private static string HintFor(Cause cause, SoraAccess access) =>
        cause == Cause.Unauthorized && SafeText.Of(TokenClaims.Read(access.Token)?.ForeignTo(access.BaseAddress)) is { } service
            ? $"; the token is one for another service, {service}"
            : string.Empty;
}
