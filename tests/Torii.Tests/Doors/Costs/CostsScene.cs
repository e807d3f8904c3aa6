using Microsoft.Data.Sqlite;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Costs;

/// <summary>A server whose first key may cost five US dollars, and whose key <see cref="Spender"/> has cost more than that.</summary>
public sealed class CostsScene : IAsyncLifetime
{
    /// <summary>A key that is over its budget.</summary>
    public const string Spender = "key-that-has-spent-too-much";

    internal Scene Scene { get; private set; } = null!;

    /// <summary>A client with a budget, of which it has used nothing.</summary>
    internal ApiClient Thrifty { get; private set; } = null!;

    /// <summary>A client without a budget.</summary>
    internal ApiClient Free { get; private set; } = null!;

    /// <summary>The client that is over its budget.</summary>
    internal ApiClient Over { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = new Dictionary<string, string>
            {
                ["Torii__ClientKeys__0__Budget"] = "5",
                ["Torii__ClientKeys__2__Key"] = Spender,
                ["Torii__ClientKeys__2__Name"] = "spender",
                ["Torii__ClientKeys__2__Budget"] = "5.50",
            },
        });
        var address = Scene.Torii.Setup.Address;
        (Thrifty, Free, Over) = (new ApiClient(address, Scene.Torii.Setup.ClientKeys[0]), new ApiClient(address, Scene.Torii.Setup.ClientKeys[1]), new ApiClient(address, Spender));
        Write($"""
            INSERT INTO ledger SELECT 'a', 'reserve', '', id, 1767225600000, 750000 FROM clients WHERE name = 'spender';
            INSERT INTO ledger SELECT 'b', 'settle', 'account', id, {DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}, 4600000 FROM clients WHERE name = 'spender';
            INSERT INTO ledger SELECT 'c', 'settle', 'account', id, 1767225600000, 400000 FROM clients WHERE name = 'spender';
            INSERT INTO client_costs SELECT id, 1767225600000, 5000000, 750000 FROM clients WHERE name = 'spender';
            """);
    }

    /// <summary>Writes what no upstream of this scene would bring about into the server's database.</summary>
    public void Write(string sql)
    {
        _ = Scene.Rows;
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Scene.Torii.Setup.DataFolder, "torii.db"), Pooling = false }.ConnectionString);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery().ShouldBePositive();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Thrifty.Dispose();
        Free.Dispose();
        Over.Dispose();
        return Scene.DisposeAsync();
    }
}
