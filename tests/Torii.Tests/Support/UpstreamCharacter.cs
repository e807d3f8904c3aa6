namespace Torii.Tests.Support;

/// <summary>A character as the simulator's control API shows it, deleted or not. <c>Account</c> is the account's name.</summary>
internal sealed record UpstreamCharacter(string Id, string CameoId, string Account, string Username, bool Public, bool Deleted);
