namespace Torii.Renditions;

/// <summary>
/// Does a thing once for all who want it at the same time. It goes on while one of them still waits, and is stopped when
/// the last one leaves.
/// </summary>
internal sealed class SharedTasks<T>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _running = new(StringComparer.Ordinal);

    /// <summary>Joins what is being done under a key, or begins it.</summary>
    /// <param name="key">What it is.</param>
    /// <param name="work">Does it.</param>
    /// <param name="cancellationToken">Leaves.</param>
    public async Task<T> JoinAsync(string key, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var entry = Enter(key, work);
        try
        {
            return await entry.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            await LeaveAsync(key, entry);
        }
    }

    private Entry Enter(string key, Func<CancellationToken, Task<T>> work)
    {
        lock (_lock)
        {
            if (!_running.TryGetValue(key, out var entry))
            {
                _running[key] = entry = new Entry(work);
            }

            entry.Waiting++;
            return entry;
        }
    }

    private async ValueTask LeaveAsync(string key, Entry entry)
    {
        lock (_lock)
        {
            if (--entry.Waiting > 0)
            {
                return;
            }

            _running.Remove(key);
        }

        await entry.DisposeAsync();
    }

    private sealed class Entry : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public Entry(Func<CancellationToken, Task<T>> work) => Task = System.Threading.Tasks.Task.Run(() => work(_stopping.Token));

        public Task<T> Task { get; }

        /// <summary>How many still want it; under the lock.</summary>
        public int Waiting { get; set; }

        /// <summary>Stops it if it still runs, and waits until it has: nobody else would.</summary>
        public async ValueTask DisposeAsync()
        {
            await _stopping.CancelAsync();
            await Task.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            _stopping.Dispose();
        }
    }
}
