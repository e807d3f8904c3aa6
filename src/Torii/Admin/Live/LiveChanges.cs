using Torii.Core.Logs;
using Torii.Core.Stores;

namespace Torii.Admin.Live;

/// <summary>Tells open consoles what changes. While none is open it costs nothing.</summary>
internal sealed class LiveChanges : ICommitListener, ILogListener
{
    // Each costs something with every commit. A console has one a window.
    private const int MostListeners = 64;

    private readonly Lock _lock = new();
    private volatile LiveListener[] _listeners = [];

    /// <summary>Listens until disposed of.</summary>
    /// <returns>The listener; null where too many listen already.</returns>
    public LiveListener? Listen()
    {
        var listener = new LiveListener(this);
        lock (_lock)
        {
            if (_listeners.Length >= MostListeners)
            {
                return null;
            }

            _listeners = [.. _listeners, listener];
        }

        return listener;
    }

    /// <summary>Says that something has changed.</summary>
    /// <param name="area">The area of the console, such as <c>accounts</c>.</param>
    /// <param name="id">What has changed there; null for anything.</param>
    public void Tell(string area, string? id = null)
    {
        foreach (var listener in _listeners)
        {
            listener.Tell(new LiveChange(area, id));
        }
    }

    /// <inheritdoc />
    public void OnWritten() => Tell("logs");

    /// <inheritdoc />
    public void OnCommitted(Committed committed)
    {
        foreach (var listener in _listeners)
        {
            foreach (var moved in committed.Generations)
            {
                listener.Tell(new LiveGeneration(moved.Id, moved.Lane.Kind, moved.To, Progress: null));
            }

            foreach (var entry in committed.Events)
            {
                listener.Tell(new LiveGeneration(entry.GenerationId, Kind: null, State: null, entry.Progress));
            }
        }
    }

    internal void Leave(LiveListener listener)
    {
        lock (_lock)
        {
            _listeners = [.. _listeners.Where(other => other != listener)];
        }
    }
}
