using Torii.Storage.Sql;
using Torii.Storage.Sqlite;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Sqlite;

public sealed class SqliteSetUpTests() : StorageSuite(new SqliteEngine())
{
    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA foreign_keys", "1")]
    public async Task Writer_SetUp_IsDurableAndStrict(string pragma, string value)
    {
        var found = await Host.Get<IDatabase>().WriteAsync(
            pragma, static (unit, sql) => unit.Prepare(sql).FirstAsync(static row => row.Text(0)), Cancel);

        found.ShouldBe(value);
    }

    [Fact]
    public async Task Reader_Writing_IsRefused() =>
        await Should.ThrowAsync<SqliteException>(async () => await Host.Get<IDatabase>().ReadAsync(
            0, static (session, _) => session.Prepare("DELETE FROM settings").RunAsync(), Cancel));

    [Fact]
    public void Library_Loaded_KnowsReturning() => new Version(SqliteLibrary.Load()).ShouldBeGreaterThanOrEqualTo(new Version(3, 35));
}
