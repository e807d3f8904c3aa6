using Torii.Core.Errands;

namespace Torii.Core.Stores;

/// <summary>Errands and their end.</summary>
public interface IErrandStore
{
    /// <summary>Those due at <paramref name="now"/>, the longest due first, without the kinds in <paramref name="except"/>.</summary>
    Task<IReadOnlyList<Errand>> DueAsync(DateTimeOffset now, IReadOnlyCollection<string> except, int limit, CancellationToken cancellationToken);

    /// <summary>When the first one becomes due after a moment; null where none does.</summary>
    Task<DateTimeOffset?> NextDueAsync(DateTimeOffset after, CancellationToken cancellationToken);

    /// <summary>Whether there is an errand of a kind that each subject has once.</summary>
    Task<bool> HasAsync(string kind, CancellationToken cancellationToken);

    /// <summary>Forgets one that is done.</summary>
    Task DoneAsync(string id, CancellationToken cancellationToken);

    /// <summary>Puts one off; <paramref name="why"/> is kept for the operator.</summary>
    Task PutOffAsync(Errand errand, string why, CancellationToken cancellationToken);
}
