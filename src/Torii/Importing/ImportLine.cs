namespace Torii.Importing;

/// <summary>What stands in one place of a file.</summary>
/// <param name="Place">Where: the line, or the item of a JSON list, counted from 1.</param>
internal abstract record ImportLine(string Place)
{
    /// <summary>An account.</summary>
    public sealed record Entry(string Place, ImportedAccount Account) : ImportLine(Place);

    /// <summary>Nothing that could be used.</summary>
    /// <param name="Place">Where.</param>
    /// <param name="Why">What is wrong with it, without anything that stands there.</param>
    public sealed record Faulty(string Place, string Why) : ImportLine(Place);
}
