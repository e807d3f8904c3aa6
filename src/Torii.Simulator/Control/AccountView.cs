using Torii.Simulator.Accounts;

namespace Torii.Simulator.Control;

/// <summary>One account as the control API shows it; its token is not shown.</summary>
internal sealed record AccountView(string Id, string Name, string Plan, int? ImageLimit, int? VideoLimit, bool Revoked, int Images, int Videos)
{
    public static AccountView Of(Account account)
    {
        var settings = account.Settings;
        return new(
            account.Id, account.Name, settings.Plan, settings.ImageLimit, settings.VideoLimit, settings.Revoked, account.Images.Count,
            account.Videos.Count);
    }
}
