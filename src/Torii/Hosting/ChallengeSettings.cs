namespace Torii.Hosting;

/// <summary>What gets us past the challenge pages before an upstream.</summary>
/// <param name="Cookie">The <c>Cookie</c> header of a browser that has passed; null for none. A secret.</param>
/// <param name="UserAgent">What that browser calls itself; the cookie is worth nothing without it.</param>
/// <param name="Solver">A service that speaks FlareSolverr's API; null for none.</param>
internal sealed record ChallengeSettings(string? Cookie, string? UserAgent, Uri? Solver)
{
    /// <summary>Reads them; a cookie and its user agent go together.</summary>
    public static ChallengeSettings Read(SettingReader reader)
    {
        var settings = new ChallengeSettings(
            HeaderOf(reader, SettingNames.ChallengeCookie),
            HeaderOf(reader, SettingNames.ChallengeUserAgent),
            reader.Address(SettingNames.ChallengeSolver, "http", "https"));
        if (settings.Cookie is null != settings.UserAgent is null)
        {
            reader.Mistake(settings.Cookie is null ? SettingNames.ChallengeCookie : SettingNames.ChallengeUserAgent, "must be set too: a cookie counts only with the user agent it was given to");
        }

        return settings;
    }

    /// <inheritdoc />
    /// <remarks>The cookie stays out of logs and messages.</remarks>
    public override string ToString() => nameof(ChallengeSettings);

    private static string? HeaderOf(SettingReader reader, string setting)
    {
        var text = reader.Text(setting);
        if (text is not null && text.Any(letter => letter is < ' ' or > '~'))
        {
            reader.Mistake(setting, "must be of visible ASCII characters and spaces");
        }

        return text;
    }
}
