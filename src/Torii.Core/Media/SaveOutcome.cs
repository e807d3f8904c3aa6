namespace Torii.Core.Media;

/// <summary>What became of bytes that were to be kept.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>They are on disk.</summary>
    /// <param name="Id">The file's id.</param>
    /// <param name="Format">Their format by their first bytes; null where it is none that we know.</param>
    /// <param name="Length">How many there are.</param>
    /// <param name="Hash">Their SHA-256 in hexadecimal.</param>
    public sealed record Saved(string Id, MediaFormat? Format, long Length, string Hash) : SaveOutcome;

    /// <summary>There were more than allowed; nothing is kept.</summary>
    public sealed record TooLarge(long Limit) : SaveOutcome;
}
