namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of the exchange of a refresh token.</summary>
internal sealed record RefreshBody(string ClientId, string GrantType, string RedirectUri, string RefreshToken);
