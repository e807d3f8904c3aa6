namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of the calls that ask for a username, take one, or set it the older way.</summary>
internal sealed record UsernameBody(string Username);
