using Torii.Storage.Sql;
using Torii.Storage.Sqlite;

namespace Torii.Storage.Foreign;

/// <summary>
/// An SQLite file that another program wrote. A private copy of it is read, together with what that program has not written
/// into it yet: SQLite leaves files of its own beside what it opens, and those of others are not to be touched.
/// </summary>
public sealed class ForeignDatabase : IDisposable
{
    /// <summary>The longest text that is read of a value, in characters; what is longer is cut.</summary>
    public const int LongestText = 64 * 1024;

    private const string CopyName = "copy.db";

    // The write-ahead log of what was committed last, or the journal of what was broken off.
    private static readonly string[] Beside = ["", "-wal", "-journal"];

    // What stands in the file is not to be run, and not to be believed.
    private const string Pragmas = """
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -4096;
        """;

    private const string TablesSql = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' ORDER BY name";
    private const string ColumnsSql = "SELECT name FROM pragma_table_info(?1)";

    private readonly SqliteSession _session;
    private readonly DirectoryInfo _folder;

    private ForeignDatabase(SqliteSession session, DirectoryInfo folder)
    {
        _session = session;
        _folder = folder;
    }

    /// <summary>Whether a file begins as an SQLite database does (its file format, 1.3).</summary>
    public static bool IsOne(ReadOnlySpan<byte> head) => head.StartsWith("SQLite format 3\0"u8);

    /// <summary>Opens a file, and makes sure that all of it can be read.</summary>
    /// <exception cref="IOException">It cannot be copied.</exception>
    public static ForeignOpening Open(string path)
    {
        var folder = Directory.CreateTempSubdirectory("torii-");
        SqliteSession? session = null;
        try
        {
            session = SqliteSession.Open(CopyOf(path, folder), readOnly: false);
            session.RunScript(Pragmas);
            var verdict = First(session, "PRAGMA quick_check(1)");
            if (verdict == "ok")
            {
                var opened = new ForeignOpening.Opened(new ForeignDatabase(session, folder));
                (session, folder) = (null, null!);
                return opened;
            }

            return new ForeignOpening.Refused($"is a damaged database: {verdict}");
        }
        catch (SqliteException broken)
        {
            return new ForeignOpening.Refused($"is no database that can be read: {broken.Message}");
        }
        finally
        {
            session?.Dispose();
            folder?.Delete(recursive: true);
        }
    }

    /// <summary>The names of its tables; views and what extensions make are none.</summary>
    public IReadOnlyList<string> Tables() => InProcess.OutcomeOf(_session.Prepare(TablesSql).ListAsync(static row => row.Text(0)));

    /// <summary>The names of a table's columns.</summary>
    public IReadOnlyList<string> ColumnsOf(string table) => InProcess.OutcomeOf(_session.Prepare(ColumnsSql).Bind(table).ListAsync(static row => row.Text(0)));

    /// <summary>How many rows a table has.</summary>
    public long CountOf(string table) => InProcess.OutcomeOf(_session.Prepare($"SELECT count(*) FROM {Quoted(table)}").FirstAsync(static row => row.Int64(0)));

    /// <summary>Every row of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Which of its columns to read, at least one.</param>
    /// <returns>The columns' values as texts by the columns' names; null for what is not set.</returns>
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Rows(string table, IReadOnlyList<string> columns)
    {
        var values = columns.Select(column => $"substr(CAST({Quoted(column)} AS TEXT), 1, {LongestText})");
        var rows = _session.Prepare($"SELECT {string.Join(", ", values)} FROM {Quoted(table)}").ListAsync(row => RowOf(row, columns));
        return InProcess.OutcomeOf(rows);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    private static IReadOnlyDictionary<string, string?> RowOf(IRow row, IReadOnlyList<string> columns) =>
        columns.Select((column, place) => KeyValuePair.Create(column, row.TextOrNull(place))).ToDictionary(StringComparer.OrdinalIgnoreCase);

    private static string? First(SqliteSession session, string sql) => InProcess.OutcomeOf(session.Prepare(sql).FirstAsync(static row => row.Text(0)));

    private static string CopyOf(string path, DirectoryInfo folder)
    {
        var copy = Path.Combine(folder.FullName, CopyName);
        foreach (var end in Beside.Where(end => File.Exists(path + end)))
        {
            // Not with its mode: what others may read there is ours alone here.
            using var from = File.OpenRead(path + end);
            using var to = File.Create(copy + end);
            from.CopyTo(to);
        }

        return copy;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
