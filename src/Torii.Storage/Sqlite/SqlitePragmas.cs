namespace Torii.Storage.Sqlite;

/// <summary>How connections are set up.</summary>
internal static class SqlitePragmas
{
    /// <summary>
    /// The writer. A commit is flushed to disk before it counts (<c>synchronous=FULL</c>); savepoints keep their undo
    /// pages in memory. The cache is a ceiling of 16 MB, not an allocation.
    /// </summary>
    public const string Writer = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16384;
        PRAGMA journal_size_limit = 67108864;
        """;

    /// <summary>A reader: at most 4 MB of cache each.</summary>
    public const string Reader = """
        PRAGMA query_only = ON;
        PRAGMA cache_size = -4096;
        PRAGMA temp_store = MEMORY;
        """;
}
