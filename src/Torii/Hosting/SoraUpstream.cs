using Torii.Core.Accounts;
using Torii.Providers.Sora;

namespace Torii.Hosting;

/// <summary>The Sora backend as an upstream.</summary>
internal static class SoraUpstream
{
    /// <summary>What its accounts name it by.</summary>
    public const string Name = "sora";

    /// <summary>The one that the settings name.</summary>
    public static Upstream Of(ToriiSettings settings) => new(Name, SoraProtocol.Name, WithSlash(settings.SoraBase));

    // Without it the last part of the path would be replaced by what is asked for.
    private static Uri WithSlash(Uri address) => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}
