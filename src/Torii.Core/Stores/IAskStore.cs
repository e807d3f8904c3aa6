using Torii.Core.Work.Repeating;

namespace Torii.Core.Stores;

/// <summary>
/// Requests by which clients may ask again. A row is written with the batch (<see cref="IWorkStore.AcceptAsync"/>); one
/// without a key goes as soon as its answer is out, so that there are few.
/// </summary>
public interface IAskStore
{
    /// <summary>
    /// Finds the request that an ask repeats, and joins it. By key: one of the same client since <paramref name="keysSince"/>,
    /// as often as it is asked. Without: one of the same fingerprint that broke off since <paramref name="brokenSince"/>, or
    /// where there is none and the ask is a retry, one that is not answered yet; each is joined once, the oldest first.
    /// </summary>
    Task<Earlier> JoinAsync(string clientId, Ask ask, DateTimeOffset keysSince, DateTimeOffset brokenSince, CancellationToken cancellationToken);

    /// <summary>Notes how the answers to some requests have ended. Those that are answered and have no key are forgotten.</summary>
    Task EndAsync(IReadOnlyCollection<AnswerEnd> ends, CancellationToken cancellationToken);

    /// <summary>At a start: whatever was not answered has broken off, now.</summary>
    Task BreakAllAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets what nobody can repeat any more: keys from before <paramref name="keysBefore"/>, and what broke off before
    /// <paramref name="brokenBefore"/> and has no answer on its way.
    /// </summary>
    Task ForgetAsync(DateTimeOffset keysBefore, DateTimeOffset brokenBefore, CancellationToken cancellationToken);
}
