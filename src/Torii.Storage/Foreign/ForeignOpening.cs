namespace Torii.Storage.Foreign;

/// <summary>What came of opening a file as a database.</summary>
public abstract record ForeignOpening
{
    private ForeignOpening()
    {
    }

    /// <summary>It is one, and whole.</summary>
    /// <param name="Database">The database; whoever asked for it disposes of it.</param>
    public sealed record Opened(ForeignDatabase Database) : ForeignOpening;

    /// <summary>It is none that could be read.</summary>
    /// <param name="Why">A predicate to the file's name: "is cut off".</param>
    public sealed record Refused(string Why) : ForeignOpening;
}
