namespace Torii.Providers.Http.Checking;

/// <summary>The stages of the way to an upstream.</summary>
public enum EgressStage
{
    /// <summary>The address of the proxy is found, or without a proxy the upstream's.</summary>
    Resolve,

    /// <summary>A connection is made to it, and made secure where it is an https proxy.</summary>
    Connect,

    /// <summary>The proxy admits us.</summary>
    Authenticate,

    /// <summary>The upstream answers, whatever it answers.</summary>
    Upstream,
}
