namespace Torii.Admin.Proxies;

/// <summary>A way out that is to be tried: one that is in use, or a proxy that is not yet.</summary>
internal sealed record ProxyTestRequest
{
    /// <summary>The name of one in use.</summary>
    public string? Name { get; init; }

    /// <summary>The address of a proxy instead.</summary>
    public string? Url { get; init; }

    /// <inheritdoc />
    /// <remarks>The proxy's password stays out of logs and messages.</remarks>
    public override string ToString() => nameof(ProxyTestRequest);
}
