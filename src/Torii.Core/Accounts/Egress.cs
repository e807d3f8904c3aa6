namespace Torii.Core.Accounts;

/// <summary>A way out.</summary>
/// <param name="Name">What it is known by.</param>
/// <param name="Proxy">The proxy (http, https, socks5), user and password included; null to go directly.</param>
public sealed record Egress(string Name, Uri? Proxy)
{
    /// <summary>The egress of every account that has none of its own.</summary>
    public const string DefaultName = "default";

    /// <summary>No proxy at all.</summary>
    public static Egress Direct { get; } = new("direct", null);

    /// <inheritdoc />
    /// <remarks>The proxy's password stays out of logs and messages.</remarks>
    public override string ToString() => Proxy is null ? Name : $"{Name} ({Proxy.Scheme}://{Proxy.Host}:{Proxy.Port})";
}
