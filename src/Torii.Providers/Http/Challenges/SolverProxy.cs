namespace Torii.Providers.Http.Challenges;

/// <summary>A proxy as a solver is told of it: a browser takes no user or password in the address.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Username">The user; null for none.</param>
/// <param name="Password">The password; null without a user.</param>
internal sealed record SolverProxy(string Url, string? Username, string? Password)
{
    public static SolverProxy Of(Uri proxy)
    {
        var credentials = ProxyAddress.CredentialsIn(proxy);
        return new SolverProxy(ProxyAddress.Of(proxy).Address!.GetLeftPart(UriPartial.Authority), credentials?.UserName, credentials?.Password);
    }

    /// <inheritdoc />
    public override string ToString() => Url;
}
