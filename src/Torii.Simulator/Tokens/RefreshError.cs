namespace Torii.Simulator.Tokens;

/// <summary>An error in the shape of RFC 6749, section 5.2, which is not the backend's.</summary>
/// <param name="Error"><c>invalid_request</c> or <c>invalid_grant</c>.</param>
/// <param name="ErrorDescription">The same in words.</param>
internal sealed record RefreshError(string Error, string ErrorDescription);
