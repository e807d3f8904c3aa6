using Torii.Core.Providers;

namespace Torii.Core.Accounts;

/// <summary>A service that makes media: a protocol and a base address.</summary>
/// <param name="Name">What it is known by.</param>
/// <param name="Protocol">The provider that speaks to it.</param>
/// <param name="BaseAddress">Where it is; ends in a slash.</param>
/// <param name="Simulated">Whether it only plays an upstream, so that its results must say so.</param>
public sealed record Upstream(string Name, string Protocol, Uri BaseAddress, bool Simulated = false)
{
    /// <summary>The upstream whose targets it serves: a simulated one stands in for that which bears its protocol's name.</summary>
    public string ServesAs => Simulated ? Protocol : Name;

    /// <summary>Scheme, host and port of where it is.</summary>
    public string Origin => BaseAddress.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>How often to ask after its running tasks; null for the provider's own way.</summary>
    public PollPlan? Polling { get; init; }

    /// <summary>Whether the credential of an account was given for it as it is now: one of the same name may be somebody else's.</summary>
    public bool IsHomeOf(Account account) => Simulated || account.GivenFor is null || account.GivenFor == Origin;
}
