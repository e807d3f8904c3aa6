using System.Security.Cryptography;
using System.Text;

namespace Torii.Core.Accounts;

/// <summary>A way out.</summary>
/// <param name="Name">What it is known by.</param>
/// <param name="Proxy">The proxy (http, https, socks5), user and password included; null to go directly.</param>
public sealed record Egress(string Name, Uri? Proxy)
{
    /// <summary>The egress of every account that has none of its own.</summary>
    public const string DefaultName = "default";

    /// <summary>The egress of uploads, where they have one of their own.</summary>
    public const string UploadsName = "uploads";

    /// <summary>No proxy at all.</summary>
    public static Egress Direct { get; } = new("direct", null);

    /// <summary>
    /// The egress through a proxy that accounts have of their own. The same proxy has the same name, which tells nothing
    /// of its password.
    /// </summary>
    public static Egress Through(Uri proxy) =>
        new("proxy-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(proxy.OriginalString)))[..16], proxy);

    /// <inheritdoc />
    /// <remarks>The proxy's password stays out of logs and messages.</remarks>
    public override string ToString() => Proxy is null ? Name : $"{Name} ({Proxy.Scheme}://{Proxy.Host}:{Proxy.Port})";
}
