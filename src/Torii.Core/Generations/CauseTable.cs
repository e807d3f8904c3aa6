namespace Torii.Core.Generations;

/// <summary>For each cause: whom it holds and how long, whether another try may be made, what the client sees.</summary>
public static class CauseTable
{
    private static readonly TimeSpan None = TimeSpan.Zero;
    private static readonly TimeSpan Forever = TimeSpan.MaxValue;

    /// <summary>The rule for <paramref name="cause"/>.</summary>
    public static CauseRule Of(Cause cause) => cause switch
    {
        Cause.Content => Answer("content_policy_violation", "The upstream's content rules do not allow this."),
        Cause.InvalidRequest => Answer("invalid_request", "The upstream says that the request is not valid."),
        Cause.Unauthorized => new(CauseScope.Account, Forever, Forever, true, "upstream_unauthorized", "The account's access has ended."),
        Cause.PlanRequired => new(CauseScope.AccountKind, Minutes(10), Minutes(60), true, "plan_required", "The account's plan does not include this."),
        Cause.NotFound => new(CauseScope.Target, Minutes(10), Minutes(6 * 60), true, "upstream_model_not_found", "The upstream has no such model."),
        Cause.Quota => new(CauseScope.AccountKind, Minutes(15), Minutes(24 * 60), true, "upstream_quota", "The account has used up its quota."),
        Cause.RateLimit => new(CauseScope.AccountKind, Seconds(30), Minutes(10), true, "upstream_rate_limited", "The upstream limits this account's rate."),
        Cause.TooManyAtOnce => new(CauseScope.AccountKind, Seconds(10), Minutes(2), true, "upstream_too_many_at_once", "The account has as much under way as the upstream allows."),
        Cause.TooManyErrors => new(CauseScope.Account, Minutes(60), Minutes(24 * 60), true, "too_many_errors", "The account's work has failed too often in a row."),
        Cause.HeavyLoad => new(CauseScope.Upstream, Seconds(5), Minutes(2), true, "upstream_heavy_load", "The upstream is under heavy load."),
        Cause.Challenge => new(CauseScope.Egress, Minutes(2), Minutes(30), true, "upstream_challenge", "A challenge page stands before the upstream."),
        Cause.Country => new(CauseScope.Egress, Minutes(30), Minutes(6 * 60), true, "unsupported_country_code", "The upstream does not serve this country."),
        Cause.Egress => new(CauseScope.Egress, Seconds(5), Minutes(5), true, "egress_unavailable", "The proxy to the upstream cannot be reached."),
        Cause.Unavailable => new(CauseScope.Upstream, Seconds(2), Minutes(1), true, "upstream_unavailable", "The upstream cannot be reached."),
        Cause.ServerError => new(CauseScope.AccountKind, Seconds(2), Minutes(1), true, "upstream_server_error", "The upstream had an error."),
        Cause.BadAnswer => new(CauseScope.Account, Seconds(10), Minutes(5), true, "upstream_bad_answer", "The upstream's answer could not be understood.") { CountsAsError = true },
        Cause.SubmissionUnknown => Answer("submission_unknown", "Whether the upstream took this cannot be told, so it is not sent again."),
        Cause.TaskFailed => Answer("upstream_failed", "The upstream failed to make this.") with { CountsAsError = true },
        Cause.TaskLost => Answer("upstream_lost_task", "The upstream took this and does not know it any more."),
        Cause.ResultUnavailable => Answer("result_unavailable", "The upstream made this, but its result cannot be fetched."),
        Cause.NoCapacity => Answer("no_capacity", "No account became free in time."),
        Cause.TimedOut => Answer("timed_out", "The upstream did not finish in time."),
        Cause.Internal => Answer("internal_error", "Something went wrong on this server."),
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Not in the table."),
    };

    /// <summary>How long the <paramref name="strike"/>-th hold in a row lasts, counted from 1.</summary>
    public static TimeSpan HoldFor(Cause cause, int strike)
    {
        var rule = Of(cause);
        if (rule.Hold == None || rule.Hold == Forever)
        {
            return rule.Hold;
        }

        var factor = 1L << Math.Clamp(strike - 1, 0, 16);
        return rule.Hold.Ticks > rule.MostHold.Ticks / factor ? rule.MostHold : rule.Hold * factor;
    }

    private static CauseRule Answer(string code, string text) => new(CauseScope.Nobody, None, None, false, code, text);

    private static TimeSpan Seconds(int value) => TimeSpan.FromSeconds(value);

    private static TimeSpan Minutes(int value) => TimeSpan.FromMinutes(value);
}
