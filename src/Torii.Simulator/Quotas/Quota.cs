using Torii.Simulator.Accounts;

namespace Torii.Simulator.Quotas;

/// <summary>How many videos an account may still make, and until when that counts.</summary>
/// <param name="Left">The videos left.</param>
/// <param name="Resets">When it is full again.</param>
internal sealed record Quota(int Left, DateTimeOffset Resets)
{
    /// <summary>The quota of an account at some moment; null for one without.</summary>
    public static Quota? Of(Account account, AccountState state, DateTimeOffset now)
    {
        if (account.Settings is not { VideosLeft: { } left } settings)
        {
            return null;
        }

        var term = TimeSpan.FromSeconds(settings.ResetSeconds);
        var quota = state.Quota ?? new(left, account.SetUpAt + term);
        if (now < quota.Resets)
        {
            return quota;
        }

        var terms = Math.Floor((now - quota.Resets) / term) + 1;
        return new(settings.VideoQuota ?? left, quota.Resets + term * terms);
    }
}
