namespace Torii.Core.Providers;

/// <summary>What came of opening a result.</summary>
public abstract record ResultOutcome : IProviderOutcome
{
    private ResultOutcome()
    {
    }

    Refusal? IProviderOutcome.Refusal => (this as Refused)?.Refusal;

    /// <summary>Its bytes are coming. The receiver disposes of it.</summary>
    /// <param name="Content">The bytes; throws <see cref="IOException"/> when they break off before their declared end.</param>
    /// <param name="Length">How many there will be; null where the upstream does not say.</param>
    public sealed record Opened(Stream Content, long? Length) : ResultOutcome, IAsyncDisposable
    {
        /// <inheritdoc />
        public ValueTask DisposeAsync() => Content.DisposeAsync();
    }

    /// <summary>It cannot be had now.</summary>
    public sealed record Refused(Refusal Refusal) : ResultOutcome;
}
