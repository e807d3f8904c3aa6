namespace Torii.Providers.Http;

/// <summary>What came of fetching a URL.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>The bytes are coming. The receiver disposes of it.</summary>
    /// <param name="Content">
    /// The bytes. Throws <see cref="IOException"/>, with a message that clients may read, when they break off, take too long
    /// or become too many.
    /// </param>
    /// <param name="Length">How many there will be; null where the server does not say.</param>
    /// <param name="ContentType">The media type as the server declares it, which proves nothing; null where it does not.</param>
    public sealed record Opened(Stream Content, long? Length, string? ContentType) : FetchOutcome, IAsyncDisposable
    {
        /// <inheritdoc />
        public ValueTask DisposeAsync() => Content.DisposeAsync();
    }

    /// <summary>It was not fetched.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="Text">Why, in words that clients may read.</param>
    /// <param name="Status">What the server answered; null unless the fault is <see cref="FetchFault.BadStatus"/>.</param>
    public sealed record Refused(FetchFault Fault, string Text, int? Status = null) : FetchOutcome;
}
