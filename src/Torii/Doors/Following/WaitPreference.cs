using System.Globalization;
using System.Text.RegularExpressions;

namespace Torii.Doors.Following;

/// <summary>How long a client would have its answer wait for news: <c>Prefer: wait=N</c> of RFC 7240.</summary>
internal static partial class WaitPreference
{
    private const int LeastSeconds = 1;

    // Proxies and SDKs seldom wait longer for the head of an answer.
    private const int MostSeconds = 120;

    /// <summary>The seconds, from 1 to 120 whatever was asked; null where the request has no such preference, or none that can be read.</summary>
    public static int? SecondsOf(HttpRequest request)
    {
        // Several headers are one list; where a preference stands twice, the first one counts.
        var preferences = request.Headers["Prefer"];
        if (preferences.Count == 0 || Wait().Match(preferences.ToString()) is not { Success: true } wait)
        {
            return null;
        }

        return int.TryParse(wait.Groups["seconds"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Math.Clamp(seconds, LeastSeconds, MostSeconds)
            : MostSeconds;
    }

    [GeneratedRegex("""(?:^|,)\s*wait\s*=\s*(?<quote>"?)(?<seconds>[0-9]+)\k<quote>\s*(?=[,;]|$)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wait();
}
