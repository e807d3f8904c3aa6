namespace Torii.Core.Providers;

/// <summary>What came of renewing a credential.</summary>
public abstract record RenewalOutcome : IProviderOutcome
{
    private RenewalOutcome()
    {
    }

    Refusal? IProviderOutcome.Refusal => (this as Refused)?.Refusal;

    /// <summary>There is a new one.</summary>
    /// <param name="Credential">The whole new credential document. A secret: never logged.</param>
    public sealed record Renewed(string Credential) : RenewalOutcome
    {
        /// <inheritdoc />
        public override string ToString() => nameof(Renewed);
    }

    /// <summary>There is none; <see cref="Generations.Cause.Unauthorized"/> where there will never be one.</summary>
    public sealed record Refused(Refusal Refusal) : RenewalOutcome;
}
