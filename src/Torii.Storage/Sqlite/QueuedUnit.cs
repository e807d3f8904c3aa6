using Torii.Core.Stores;

namespace Torii.Storage.Sqlite;

/// <summary>A unit of work that waits for the writer, and the task of the one who wants it done.</summary>
internal abstract class QueuedUnit
{
    /// <summary>What it has to tell once it is durable; null for nothing.</summary>
    public abstract Committed? Committed { get; protected set; }

    /// <summary>Whether it was given up while it waited; its task has then ended.</summary>
    public abstract bool IsGivenUp();

    /// <summary>Runs it within the open transaction, perhaps not for the first time.</summary>
    /// <returns>Whether what it wrote is to stay.</returns>
    public abstract bool Run(SqliteSession session, string replica);

    /// <summary>It is durable: gives its outcome out.</summary>
    public abstract void Complete();

    /// <summary>It was not written.</summary>
    public abstract void Fail(Exception why);
}
