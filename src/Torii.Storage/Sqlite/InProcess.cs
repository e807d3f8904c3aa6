using System.Diagnostics.CodeAnalysis;

namespace Torii.Storage.Sqlite;

/// <summary>
/// What units and queries answer here. SQLite runs in this process, so a unit that awaits nothing but its statements is
/// done when it returns; one that is not would hold every other write up.
/// </summary>
internal static class InProcess
{
    /// <summary>The outcome of work that is done.</summary>
    /// <exception cref="InvalidOperationException">The work awaited something other than the database.</exception>
    [SuppressMessage("Usage", "VSTHRD002", Justification = "Nothing is waited for: the work is done.")]
    public static T OutcomeOf<T>(ValueTask<T> work) => work.IsCompleted
        ? work.GetAwaiter().GetResult()
        : throw new InvalidOperationException("A unit of work may await nothing but its own statements.");
}
