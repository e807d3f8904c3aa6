namespace Torii.Providers.Http;

/// <summary>How media is fetched from elsewhere.</summary>
public sealed class FetchOptions
{
    /// <summary>
    /// Hosts that clients' URLs and results may name although their addresses are not public, as <c>host</c> (any port) or
    /// <c>host:port</c>. None by default.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>The longest a client's URL may take, from the first look-up to the last byte. 30 s by default.</summary>
    public TimeSpan ClientTotal { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest a result may take. 10 min by default.</summary>
    public TimeSpan ResultTotal { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest pause between two pieces of either. 15 s by default.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The largest result, in bytes. 1 GiB by default.</summary>
    public long ResultLimit { get; set; } = 1L << 30;
}
