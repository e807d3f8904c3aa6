namespace Torii.Tests.Support;

/// <summary>Something that Torii leaves alone for a while, as the database holds it. <c>Until</c> is null where nobody knows.</summary>
internal sealed record HoldRow(string Scope, string Cause, DateTimeOffset? Until, string? Text);
