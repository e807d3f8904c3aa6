namespace Torii.Providers.Sora;

/// <summary>The protocol's name.</summary>
public static class SoraProtocol
{
    /// <summary>The word for it in <c>Upstream.Protocol</c>.</summary>
    public const string Name = "sora";
}
