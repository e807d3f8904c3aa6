using Microsoft.Data.Sqlite;

namespace Torii.Tests.Road.Mixed;

/// <summary>The accounts and holds of a data folder, whether Torii runs on it or not.</summary>
internal sealed class MixedRows(string dataFolder)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    static MixedRows() => SQLitePCL.Batteries_V2.Init();

    /// <summary>The holds as they are now, those that have ended and are not forgotten yet among them.</summary>
    public IReadOnlyList<NamedHold> Holds()
    {
        using var database = Open(SqliteOpenMode.ReadOnly);
        if (_names.Count == 0)
        {
            ReadNames(database);
        }

        using var command = database.CreateCommand();
        command.CommandText = "SELECT scope, cause, until FROM holds ORDER BY scope";
        using var reader = command.ExecuteReader();
        var holds = new List<NamedHold>();
        while (reader.Read())
        {
            var until = reader.IsDBNull(2) ? (DateTimeOffset?)null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2));
            holds.Add(new NamedHold(NameOf(reader.GetString(0)), reader.GetString(1), until));
        }

        return holds;
    }

    /// <summary>Lets every hold that ends by itself end so much sooner, as if Torii, which must not run, had been down that long.</summary>
    public void MakeHoldsOlder(TimeSpan by)
    {
        using var database = Open(SqliteOpenMode.ReadWrite);
        using var command = database.CreateCommand();
        command.CommandText = "UPDATE holds SET until = until - $by WHERE until IS NOT NULL";
        command.Parameters.AddWithValue("$by", (long)by.TotalMilliseconds);
        command.ExecuteNonQuery().ShouldBePositive();
    }

    // Scopes are account:{id}, account:{id}:{kind}, egress:{name} and upstream:{name}.
    private string NameOf(string scope) => scope.Split(':') switch
    {
        ["account", var id] => _names[id],
        ["account", var id, var kind] => $"{_names[id]}, {kind}",
        ["egress", var name] => $"way of {_names.GetValueOrDefault(name, name)}",
        _ => scope,
    };

    // A way out is named after the first account on it.
    private void ReadNames(SqliteConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT id, name, egress FROM accounts ORDER BY number";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            _names[reader.GetString(0)] = reader.GetString(1);
            _names.TryAdd(reader.GetString(2), reader.GetString(1));
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "torii.db"), Mode = mode, Pooling = false };
        var database = new SqliteConnection(source.ConnectionString);
        database.Open();
        return database;
    }
}
