namespace Torii.Providers.Http.Checking;

/// <summary>What came of asking a proxy for a tunnel.</summary>
internal abstract record TunnelOutcome
{
    private TunnelOutcome()
    {
    }

    /// <summary>What is written now reaches the upstream.</summary>
    public sealed record Open : TunnelOutcome;

    /// <summary>The proxy does not admit us.</summary>
    public sealed record NotAdmitted(string Words) : TunnelOutcome;

    /// <summary>The proxy admits us, but does not reach the upstream or does not want to.</summary>
    public sealed record NotReached(string Words) : TunnelOutcome;
}
