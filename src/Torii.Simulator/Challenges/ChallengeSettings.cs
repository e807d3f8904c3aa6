using System.Net;

namespace Torii.Simulator.Challenges;

/// <summary>Whether the challenge stands before the site, for whom, and who passes it.</summary>
/// <param name="On">Whether it stands there.</param>
/// <param name="Addresses">The addresses it turns away, such as <c>127.0.0.2</c>; null: every one.</param>
/// <param name="Clearance">The value of the cookie <c>cf_clearance</c> that passes; null: none does until the solver was asked.</param>
/// <param name="UserAgent">The user agent it passes with; null: the solver's.</param>
internal sealed record ChallengeSettings(
    bool On,
    IReadOnlyList<string>? Addresses = null,
    string? Clearance = null,
    string? UserAgent = null)
{
    /// <summary>What is wrong with them; null when nothing is.</summary>
    public string? Problem() => this switch
    {
        _ when Addresses?.Any(address => !IPAddress.TryParse(address, out _)) is true => "addresses must be IP addresses",
        { Clearance: "" } or { UserAgent: "" } => "clearance and user_agent must not be empty",
        _ => null,
    };
}
