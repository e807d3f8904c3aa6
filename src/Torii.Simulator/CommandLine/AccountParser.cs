using System.Globalization;
using Torii.Simulator.Accounts;

namespace Torii.Simulator.CommandLine;

/// <summary>Reads a token and what its account is, such as <c>TOKEN,name=ada,plan=chatgpt_plus,videos=3</c>.</summary>
internal static class AccountParser
{
    private const string Form =
        "TOKEN[,name=N][,plan=P][,images=N][,videos=N][,revoked][,session=T][,session-without-user][,refresh=T][,unnamed][,needs-bootstrap][,needs-invite]"
        + "[,videos-left=N][,video-quota=N][,reset=SECONDS]";

    /// <summary>Adds the account that the text describes.</summary>
    /// <returns>What was expected; null when the account was added.</returns>
    public static string? Read(string text, IDictionary<string, AccountSettings> accounts)
    {
        var parts = text.Split(',');
        AccountSettings? settings = new();
        foreach (var part in parts.Skip(1))
        {
            settings = settings is null ? null : Apply(settings, part);
        }

        if (parts[0].Length == 0 || settings is null || settings.Problem() is not null)
        {
            return $"{Form} with a plan out of {Plans.List}";
        }

        accounts[parts[0]] = settings;
        return null;
    }

    private static AccountSettings? Apply(AccountSettings settings, string part) => part.Split('=', 2) switch
    {
        ["name", var name] => settings with { Name = name },
        ["plan", var plan] => settings with { Plan = plan },
        ["images", var text] when TryRead(text, out var limit) => settings with { ImageLimit = limit },
        ["videos", var text] when TryRead(text, out var limit) => settings with { VideoLimit = limit },
        ["revoked"] => settings with { Revoked = true },
        ["session", var session] => settings with { Session = session },
        ["session-without-user"] => settings with { SessionWithoutUser = true },
        ["refresh", var refresh] => settings with { Refresh = refresh },
        ["unnamed"] => settings with { Unnamed = true },
        ["needs-bootstrap"] => settings with { NeedsBootstrap = true },
        ["needs-invite"] => settings with { NeedsInvite = true },
        ["videos-left", var text] when TryRead(text, out var left) => settings with { VideosLeft = left },
        ["video-quota", var text] when TryRead(text, out var quota) => settings with { VideoQuota = quota },
        ["reset", var text] when TryRead(text, out var seconds) => settings with { ResetSeconds = seconds },
        _ => null,
    };

    private static bool TryRead(string text, out int limit) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit);
}
