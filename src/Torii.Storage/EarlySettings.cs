using Torii.Core.Stores;
using Torii.Storage.Sql;
using Torii.Storage.Sqlite;

namespace Torii.Storage;

/// <summary>
/// Reads kept values before anything is opened: the settings in the database say how the server is made that opens it. The
/// data folder is not taken, and nothing in it is changed.
/// </summary>
public static class EarlySettings
{
    /// <summary>Every value of a data folder whose name begins so; secret ones are still encrypted.</summary>
    /// <returns>None where there is no database yet, or where it cannot be read: the start that follows says why.</returns>
    public static IReadOnlyList<StoredSetting> Read(string dataFolder, string prefix)
    {
        var path = DataFolder.DatabaseIn(Path.GetFullPath(dataFolder));
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            using var session = SqliteSession.Open(path, readOnly: true);
            return InProcess.OutcomeOf(session.Prepare(SettingStore.ListSql).Bind(prefix).ListAsync(SettingStore.Read));
        }
        catch (SqliteException)
        {
            return [];
        }
    }
}
