namespace Torii.Tests.Support;

/// <summary>An attempt as the database holds it. <c>Account</c> is the account's name.</summary>
internal sealed record AttemptRow(string Id, string GenerationId, string Account, string State, string? Task, string? Cause);
