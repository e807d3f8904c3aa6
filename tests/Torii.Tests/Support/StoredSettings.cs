using Microsoft.Data.Sqlite;
using Torii.Core.Stores;

namespace Torii.Tests.Support;

/// <summary>Secret settings as a data folder holds them, opened with its own keys. Nothing can be set.</summary>
internal sealed class StoredSettings(string dataFolder, ISecretBox secrets) : ISettingStore
{
    static StoredSettings() => SQLitePCL.Batteries_V2.Init();

    public Task<string?> GetAsync(string name, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task SetAsync(string name, string value, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<string?> GetSecretAsync(string name, CancellationToken cancellationToken)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "torii.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        await using var database = new SqliteConnection(source.ConnectionString);
        await database.OpenAsync(cancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT value FROM settings WHERE name = $name AND secret = 1";
        command.Parameters.AddWithValue("$name", name);
        return await command.ExecuteScalarAsync(cancellationToken) is string value ? secrets.Unprotect(value) : null;
    }

    public Task SetSecretAsync(string name, string value, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<StoredSetting>> ListAsync(string prefix, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task ChangeAsync(IReadOnlyList<SettingChange> changes, CancellationToken cancellationToken) => throw new NotSupportedException();
}
