using System.Net;
using Torii.Simulator.Accounts;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Challenges;

/// <summary>
/// The challenge before the site. It lets those pass who show the clearance together with the user agent it was given to; the
/// one without the other is worth nothing.
/// </summary>
internal sealed class Challenge : IGuard
{
    public const string Cookie = "cf_clearance";

    private const string Browser =
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    private readonly Lock _gate = new();
    private volatile ChallengeSettings _settings = new(On: false);
    private int _turnedAway;

    public void Set(ChallengeSettings settings)
    {
        lock (_gate)
        {
            _settings = settings;
        }
    }

    public ChallengeView View()
    {
        var now = _settings;
        return new(now.On, now.Addresses, now.Clearance, AgentOf(now), Volatile.Read(ref _turnedAway));
    }

    /// <summary>Solves the challenge: gives the clearance in force, or puts one in force.</summary>
    /// <returns>The cookie's value, null when nothing stands before the site; and the user agent it goes with.</returns>
    public (string? Clearance, string UserAgent) Solve()
    {
        lock (_gate)
        {
            if (_settings is { On: true, Clearance: null })
            {
                _settings = _settings with { Clearance = $"{Guid.NewGuid():N}-1.2.1.1" };
            }

            return (_settings.On ? _settings.Clearance : null, AgentOf(_settings));
        }
    }

    /// <summary>Ends the clearance in force; the next one differs.</summary>
    public void Invalidate()
    {
        lock (_gate)
        {
            _settings = _settings with { Clearance = null };
        }
    }

    /// <inheritdoc />
    public Answer? TurnAway(HttpContext http, Account? account)
    {
        var now = _settings;
        if (!now.On || !Concerns(now, http.Connection.RemoteIpAddress) || Passes(now, http.Request))
        {
            return null;
        }

        Interlocked.Increment(ref _turnedAway);
        return ChallengePage.Answer();
    }

    private static bool Concerns(ChallengeSettings settings, IPAddress? address) =>
        settings.Addresses is null || settings.Addresses.Any(one => IPAddress.Parse(one).Equals(address));

    private static bool Passes(ChallengeSettings settings, HttpRequest request) =>
        settings.Clearance is { } clearance
        && request.Cookies[Cookie] == clearance
        && request.Headers.UserAgent.ToString() == AgentOf(settings);

    private static string AgentOf(ChallengeSettings settings) => settings.UserAgent ?? Browser;
}
