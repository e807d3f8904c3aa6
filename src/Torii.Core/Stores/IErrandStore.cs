using Torii.Core.Errands;

namespace Torii.Core.Stores;

/// <summary>Errands and their end.</summary>
public interface IErrandStore
{
    /// <summary>Those due at <paramref name="now"/>, the longest due first.</summary>
    Task<IReadOnlyList<Errand>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>When the next one is due; null where there is none.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>Forgets one that is done.</summary>
    Task DoneAsync(string id, CancellationToken cancellationToken);

    /// <summary>Puts one off; <paramref name="why"/> is kept for the operator.</summary>
    Task PutOffAsync(Errand errand, string why, CancellationToken cancellationToken);
}
