namespace Torii.Tests.Road.Mixed;

/// <summary>A hold with names in place of ids.</summary>
/// <param name="Whom">The account, with the kind where it is held for that alone; or <c>way of</c> and an account, or <c>all</c>.</param>
/// <param name="Cause">Why, by its stored name.</param>
/// <param name="Until">When it ends by itself; null for never.</param>
internal sealed record NamedHold(string Whom, string Cause, DateTimeOffset? Until);
