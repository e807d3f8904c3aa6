using Torii.Core.Logs;

namespace Torii.Core.Stores;

/// <summary>The logs of requests and upstream calls.</summary>
public interface ILogStore
{
    /// <summary>Adds rows, all in one unit.</summary>
    Task AddAsync(IReadOnlyList<LogRecord> rows, CancellationToken cancellationToken);

    /// <summary>A page of requests, without their bodies, the newest first.</summary>
    Task<IReadOnlyList<RequestRecord>> RequestsAsync(RequestQuery query, CancellationToken cancellationToken);

    /// <summary>A page of upstream calls, without their bodies, the newest first.</summary>
    Task<IReadOnlyList<CallRecord>> CallsAsync(CallQuery query, CancellationToken cancellationToken);

    /// <summary>A request with its bodies; null where there is none of that id.</summary>
    Task<RequestRecord?> FindRequestAsync(string id, CancellationToken cancellationToken);

    /// <summary>A call with its bodies; null where there is none of that id.</summary>
    Task<CallRecord?> FindCallAsync(string id, CancellationToken cancellationToken);

    /// <summary>Forgets what ended before a moment, and what is more than so many rows of each log. Little by little, so that nothing waits long behind it.</summary>
    Task TrimAsync(DateTimeOffset before, int keepRows, CancellationToken cancellationToken);

    /// <summary>Forgets bodies, the oldest first, of which there are more than so many characters in all. Their rows stay.</summary>
    Task TrimBodiesAsync(long keepCharacters, CancellationToken cancellationToken);

    /// <summary>Forgets every request.</summary>
    Task ClearRequestsAsync(CancellationToken cancellationToken);

    /// <summary>Forgets every call.</summary>
    Task ClearCallsAsync(CancellationToken cancellationToken);
}
