namespace Torii.Core.Stores;

/// <summary>
/// Hears of every commit, in order, on the thread that commits. It keeps what it knows in memory current and returns
/// at once: nothing that must happen may depend on it, since a crash after the commit silences it.
/// </summary>
public interface ICommitListener
{
    /// <summary>Called once per unit of work that wrote something.</summary>
    void OnCommitted(Committed committed);
}
