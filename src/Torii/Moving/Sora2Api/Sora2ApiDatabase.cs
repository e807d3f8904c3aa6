using System.Data.Common;
using Torii.Importing;
using Torii.Storage.Foreign;

namespace Torii.Moving.Sora2Api;

/// <summary>Reads sora2api's database. It grew column by column: what an older one lacks has its default there.</summary>
internal static class Sora2ApiDatabase
{
    private const string Accounts = "tokens";
    private const int MostNamed = 12;

    /// <summary>Reads it.</summary>
    /// <exception cref="IOException">It cannot be copied.</exception>
    public static OlderFile Read(string path)
    {
        var opening = ForeignDatabase.Open(path);
        if (opening is ForeignOpening.Refused refused)
        {
            return new OlderFile.Unreadable(refused.Why);
        }

        using var database = ((ForeignOpening.Opened)opening).Database;
        try
        {
            return Read(database);
        }
        catch (DbException broken)
        {
            return new OlderFile.Unreadable($"cannot be read to its end: {broken.Message}");
        }
    }

    private static OlderFile Read(ForeignDatabase database)
    {
        var tables = database.Tables();
        if (!tables.Contains(Accounts, StringComparer.OrdinalIgnoreCase))
        {
            return new OlderFile.Unreadable($"is a database, but not sora2api's: it has no table {Accounts} ({Named(tables)})");
        }

        var columns = database.ColumnsOf(Accounts);
        if (!columns.Contains(TokenRow.Token, StringComparer.OrdinalIgnoreCase))
        {
            return new OlderFile.Unreadable($"is a database, but not sora2api's: its table {Accounts} has no column {TokenRow.Token}");
        }

        var wanted = TokenRow.Columns.Where(column => columns.Contains(column, StringComparer.OrdinalIgnoreCase)).ToList();
        var rows = database.Rows(Accounts, wanted).Select(row => new TokenRow(row)).ToList();
        return new OlderFile.Readable(new OlderInstallation
        {
            Accounts = [.. rows.Select((row, place) => row.ToLine(place + 1))],
            Settings = SettingsIn(database, tables),
            Remarks = [.. Missing(wanted), .. rows.Select((row, place) => row.RemarkAt(place + 1)).OfType<string>(), .. LeftBehind(database, tables)],
        });
    }

    private static Dictionary<string, string> SettingsIn(ForeignDatabase database, IReadOnlyList<string> tables)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in ConfigTable.All.Where(table => tables.Contains(table.Name, StringComparer.OrdinalIgnoreCase)))
        {
            var present = database.ColumnsOf(table.Name);
            var columns = table.Settings.Keys.Where(column => present.Contains(column, StringComparer.OrdinalIgnoreCase)).ToList();

            // There is one row, of which the first is taken as sora2api itself does.
            if (columns.Count > 0 && database.Rows(table.Name, columns) is [var row, ..])
            {
                foreach (var (column, value) in row.Where(column => column.Value is not null))
                {
                    settings[table.Settings[column]] = value!.Trim();
                }
            }
        }

        return settings;
    }

    private static IEnumerable<string> Missing(List<string> found) =>
        TokenRow.Columns.Except(found, StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } missing
            ? [$"The database is of another version of sora2api: its accounts have no {string.Join(", ", missing)}. What is usual holds for these."]
            : [];

    private static IEnumerable<string> LeftBehind(ForeignDatabase database, IReadOnlyList<string> tables)
    {
        var others = tables.Where(table => table != Accounts && !table.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase) && !ConfigTable.All.Any(known => known.Name == table));
        var counts = others.Select(table => (Table: OneLine.Of(table, AccountFields.LongestName), Rows: database.CountOf(table))).Where(table => table.Rows > 0).ToList();
        return counts.Count == 0
            ? []
            : [$"Results, counts and logs stay behind: {string.Join(", ", counts.Take(MostNamed).Select(table => $"{table.Table} ({table.Rows})"))}."];
    }

    private static string Named(IReadOnlyList<string> tables) =>
        tables.Count == 0 ? "it has none at all" : $"it has {string.Join(", ", tables.Take(MostNamed).Select(table => OneLine.Of(table, AccountFields.LongestName)))}";
}
