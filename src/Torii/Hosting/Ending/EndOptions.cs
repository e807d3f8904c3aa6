namespace Torii.Hosting.Ending;

/// <summary>How long the end of the server may take.</summary>
internal sealed record EndOptions
{
    /// <summary>The longest that either may be: a stop that takes a day is none.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>
    /// How long answers, uploads and submissions that are under way are waited for. Docker and others kill after 10 s unless told
    /// otherwise.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>
    /// How long requests are still taken before that, while <c>/health/ready</c> says already that the server stops: so long, as a
    /// load balancer needs to notice.
    /// </summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Reads both.</summary>
    public static EndOptions Read(SettingReader reader)
    {
        var usual = new EndOptions();
        return new EndOptions
        {
            Timeout = LengthOf(SettingNames.StopTimeout, usual.Timeout, mayBeZero: false, reader),
            Delay = LengthOf(SettingNames.StopDelay, usual.Delay, mayBeZero: true, reader),
        };
    }

    private static TimeSpan LengthOf(string setting, TimeSpan usual, bool mayBeZero, SettingReader reader)
    {
        var length = reader.Length(setting, usual, mayBeZero);
        if (length > Longest)
        {
            reader.Mistake(setting, "must be a day at the most");
        }

        return length;
    }
}
