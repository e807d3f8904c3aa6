using Microsoft.Extensions.Logging;
using Torii.Core.Stores;

namespace Torii.Storage.Sqlite;

/// <summary>Those who hear of commits.</summary>
/// <param name="find">Finds them; asked at the first commit, since listeners may themselves need the stores.</param>
/// <param name="logger">Where their failures go.</param>
internal sealed partial class CommitListeners(Func<IEnumerable<ICommitListener>> find, ILogger<CommitListeners> logger)
{
    private readonly Lazy<ICommitListener[]> _listeners = new(() => Find(find));

    /// <summary>Tells every one of them. What is written is written: one's defect stops neither the others nor the writer.</summary>
    public void Tell(Committed? committed)
    {
        if (committed is null)
        {
            return;
        }

        foreach (var listener in _listeners.Value)
        {
            try
            {
                listener.OnCommitted(committed);
            }
            catch (Exception failure)
            {
                Log.Failed(logger, failure, listener.GetType().Name);
            }
        }
    }

    private static ICommitListener[] Find(Func<IEnumerable<ICommitListener>> find)
    {
        try
        {
            return [.. find()];
        }
        catch (ObjectDisposedException)
        {
            // The host goes down before anything was committed: what waited is still written, with nobody left to hear of it.
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3002, LogLevel.Error, "The listener {Listener} failed at a commit")]
        public static partial void Failed(ILogger logger, Exception failure, string listener);
    }
}
