namespace Torii.Core.Work.Watching;

/// <summary>Takes in what upstreams tell of their tasks without being asked. Asking them remains what counts.</summary>
public sealed class TaskNews
{
    private readonly Watcher _watcher;

    internal TaskNews(Watcher watcher) => _watcher = watcher;

    /// <summary>Something has happened to a task: it is asked after at once. One that nobody waits for is ignored.</summary>
    /// <param name="upstream">The upstream's name.</param>
    /// <param name="task">The upstream's name for the task.</param>
    public void Heard(string upstream, string task) => _watcher.Hurry(upstream, task);
}
