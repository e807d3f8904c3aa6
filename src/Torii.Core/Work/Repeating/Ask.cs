namespace Torii.Core.Work.Repeating;

/// <summary>
/// How a client's request is known again. The official SDKs repeat a request whose answer they have not got whole, most
/// without saying so: without this a broken connection would be paid for twice.
/// </summary>
/// <param name="Fingerprint">SHA-256, in hexadecimal, over the client key, the door, the fields and the hashes of the media.</param>
public sealed record Ask(string Fingerprint)
{
    /// <summary>A request that nobody repeats: each is made, however like another it is.</summary>
    public static Ask Once { get; } = new("");

    /// <summary>The client's own name for the request (<c>Idempotency-Key</c>); null where it gives none.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the client says that it has asked before (<c>X-Stainless-Retry-Count</c> above 0).</summary>
    public bool IsRetry { get; init; }
}
