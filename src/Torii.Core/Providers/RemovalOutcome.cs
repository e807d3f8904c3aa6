namespace Torii.Core.Providers;

/// <summary>What came of removing something at an upstream.</summary>
public abstract record RemovalOutcome : IProviderOutcome
{
    private RemovalOutcome()
    {
    }

    Refusal? IProviderOutcome.Refusal => (this as Refused)?.Refusal;

    /// <summary>It is gone, or never was there.</summary>
    public sealed record Removed : RemovalOutcome;

    /// <summary>It could not be removed now. Removing may be repeated.</summary>
    public sealed record Refused(Refusal Refusal) : RemovalOutcome;

    /// <summary>It can never be removed from here, since nobody can tell its name or the upstream will not have it.</summary>
    /// <param name="What">What remains and where, for the timeline.</param>
    public sealed record Remains(string What) : RemovalOutcome;
}
