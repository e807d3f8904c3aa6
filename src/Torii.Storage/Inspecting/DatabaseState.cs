namespace Torii.Storage.Inspecting;

/// <summary>How the database of a data folder is.</summary>
public abstract record DatabaseState
{
    private DatabaseState()
    {
    }

    /// <summary>There is none yet: the first start makes it.</summary>
    public sealed record Absent : DatabaseState;

    /// <summary>It cannot be opened or read.</summary>
    /// <param name="Why">SQLite's own words.</param>
    public sealed record Unreadable(string Why) : DatabaseState;

    /// <summary>It can be read, but not all of it.</summary>
    /// <param name="What">The first thing that SQLite found.</param>
    public sealed record Damaged(string What) : DatabaseState;

    /// <summary>It has another schema than this version of Torii.</summary>
    /// <param name="Found">Its schema's version; 0 where it has none of Torii's.</param>
    /// <param name="Known">The newest that is known here.</param>
    public sealed record Other(int Found, int Known) : DatabaseState;

    /// <summary>It is as it should be.</summary>
    /// <param name="Version">Its schema's version.</param>
    /// <param name="Bytes">Its size, what was committed last included.</param>
    /// <param name="IsChecked">Whether all of it was looked through; false where that took too long.</param>
    public sealed record Sound(int Version, long Bytes, bool IsChecked) : DatabaseState;
}
