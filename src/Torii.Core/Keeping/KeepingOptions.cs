namespace Torii.Core.Keeping;

/// <summary>
/// How much is kept of what was made, and for how long. All of it can be set under <c>Torii:Keep</c>, and changes at once. 0
/// stands for everything, and for ever: nothing that somebody has made goes unless the operator says so.
/// </summary>
public sealed class KeepingOptions
{
    /// <summary>For how many days results, and what they were made from, are kept.</summary>
    public int MediaDays { get; set; }

    /// <summary>How many files of media are kept.</summary>
    public int MediaFiles { get; set; }

    /// <summary>How many megabytes of media are kept.</summary>
    public int MediaMegabytes { get; set; }

    /// <summary>For how many days generations that have ended are known.</summary>
    public int GenerationDays { get; set; }

    /// <summary>How many generations are known.</summary>
    public int GenerationRows { get; set; }

    /// <summary>Whether media are bounded at all.</summary>
    public bool BoundsMedia => MediaDays > 0 || MediaFiles > 0 || MediaMegabytes > 0;

    /// <summary>Whether generations are.</summary>
    public bool BoundsGenerations => GenerationDays > 0 || GenerationRows > 0;
}
