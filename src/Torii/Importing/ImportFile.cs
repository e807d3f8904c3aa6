namespace Torii.Importing;

/// <summary>What a file is.</summary>
internal abstract record ImportFile
{
    private ImportFile()
    {
    }

    /// <summary>A list of accounts, with at least one place in it.</summary>
    /// <param name="Lines">What stands where, in the file's order.</param>
    /// <param name="Mode">What the file itself wants to be asked first; null where it does not say.</param>
    public sealed record Readable(IReadOnlyList<ImportLine> Lines, ImportMode? Mode) : ImportFile;

    /// <summary>No list of accounts.</summary>
    /// <param name="Why">A predicate to the file's name: "is empty".</param>
    public sealed record Unreadable(string Why) : ImportFile;
}
