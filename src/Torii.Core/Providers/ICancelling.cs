namespace Torii.Core.Providers;

/// <summary>Calls off running tasks at their upstream.</summary>
public interface ICancelling
{
    /// <summary>Calls off a task; one that is over or gone counts as removed. May be repeated.</summary>
    /// <param name="access">The account that it runs for.</param>
    /// <param name="task">The upstream's name for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<RemovalOutcome> CancelAsync(AccountAccess access, string task, CancellationToken cancellationToken);
}
