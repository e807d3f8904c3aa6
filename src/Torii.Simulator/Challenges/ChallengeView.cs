namespace Torii.Simulator.Challenges;

/// <summary>The challenge as the control API shows it.</summary>
/// <param name="On">Whether it stands before the site.</param>
/// <param name="Addresses">The addresses it turns away; null: every one.</param>
/// <param name="Clearance">The cookie that passes; null: none does now.</param>
/// <param name="UserAgent">The user agent that the cookie passes with.</param>
/// <param name="TurnedAway">How many calls it has turned away.</param>
internal sealed record ChallengeView(bool On, IReadOnlyList<string>? Addresses, string? Clearance, string UserAgent, int TurnedAway);
