namespace Torii.Core.Sessions;

/// <summary>An operator who is signed in at the console.</summary>
/// <param name="Hash">SHA-256 of the token in his cookie, in hexadecimal: the token itself is not kept.</param>
/// <param name="Name">The name he signed in by.</param>
/// <param name="IsBuiltIn">Whether he did so with the credentials that everybody knows.</param>
/// <param name="CreatedAt">When he signed in.</param>
/// <param name="SeenAt">When he was last seen, to within some minutes.</param>
public sealed record Session(string Hash, string Name, bool IsBuiltIn, DateTimeOffset CreatedAt, DateTimeOffset SeenAt);
