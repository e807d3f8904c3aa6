namespace Torii.Tests.Support;

/// <summary>Something that Torii leaves alone for a while, as the database holds it.</summary>
internal sealed record HoldRow(string Scope, string Cause);
