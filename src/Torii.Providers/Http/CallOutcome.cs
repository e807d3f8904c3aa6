namespace Torii.Providers.Http;

/// <summary>What came of one call. Dispose of it when its body has been read.</summary>
internal abstract record CallOutcome : IDisposable
{
    private CallOutcome()
    {
    }

    /// <inheritdoc />
    public void Dispose() => (this as Answered)?.Body.Dispose();

    /// <summary>A whole answer came.</summary>
    /// <param name="Status">Its HTTP status.</param>
    /// <param name="Body">Its bytes, decompressed.</param>
    /// <param name="ContentType">Its media type without parameters; null where it names none.</param>
    /// <param name="RetryAfter">How long it asks to be left alone; null where it does not say.</param>
    /// <param name="Challenge">Whether it is a challenge page that stands before the upstream.</param>
    public sealed record Answered(int Status, AnswerBody Body, string? ContentType, TimeSpan? RetryAfter, bool Challenge) : CallOutcome
    {
        /// <summary>Whether the status is 200 or 201, the upstreams' two ways to say yes.</summary>
        public bool Succeeded => Status is 200 or 201;
    }

    /// <summary>An answer began that is longer than was to be read; the rest was left.</summary>
    public sealed record TooLong(int Status) : CallOutcome;

    /// <summary>The request surely never reached the upstream whole.</summary>
    /// <param name="Why">Our words, without addresses.</param>
    public sealed record NotSent(string Why) : CallOutcome;

    /// <summary>Sending began and no whole answer came: whether the upstream took the request cannot be told.</summary>
    /// <param name="Why">Our words, without addresses.</param>
    public sealed record Lost(string Why) : CallOutcome;
}
