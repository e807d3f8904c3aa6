namespace Torii.Core.Providers;

/// <summary>What came of reading an account's lists.</summary>
public abstract record ListOutcome : IProviderOutcome
{
    private ListOutcome()
    {
    }

    Refusal? IProviderOutcome.Refusal => (this as Refused)?.Refusal;

    /// <summary>They were read as far as asked.</summary>
    /// <param name="Tasks">The names of all tasks seen.</param>
    public sealed record Read(IReadOnlyList<string> Tasks) : ListOutcome;

    /// <summary>They could not be read.</summary>
    public sealed record Refused(Refusal Refusal) : ListOutcome;
}
