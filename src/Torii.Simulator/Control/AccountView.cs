using Torii.Simulator.Accounts;
using Torii.Simulator.Quotas;

namespace Torii.Simulator.Control;

/// <summary>One account as the control API shows it; its tokens are not shown.</summary>
internal sealed record AccountView(
    string Id,
    string Name,
    string Plan,
    int? ImageLimit,
    int? VideoLimit,
    bool Revoked,
    int Images,
    int Videos,
    string? Username,
    bool Sora2,
    int? VideosLeft,
    int TokensIssued)
{
    public static AccountView Of(Account account, DateTimeOffset now)
    {
        var settings = account.Settings;
        return new(
            account.Id, account.Name, settings.Plan, settings.ImageLimit, settings.VideoLimit, settings.Revoked, account.Images.Count,
            account.Videos.Count, account.Username, account is { IsActivated: true, HasSora2: true },
            Quota.Of(account, account.State, now)?.Left, account.State.TokensIssued);
    }
}
