using Microsoft.Extensions.Logging.Abstractions;
using Torii.Storage.Migrations;
using Torii.Storage.Sql;
using Torii.Storage.Sqlite;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Migrations;

public sealed class MigratorTests : IDisposable
{
    private static readonly Migration First = new(1, "one", "CREATE TABLE one (id INTEGER); CREATE INDEX one_id ON one (id);");
    private static readonly Migration Second = new(2, "two", "CREATE TABLE two (id INTEGER); INSERT INTO one VALUES (7);");

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteSession _session;

    public MigratorTests() => _session = SqliteSession.Open(_folder.File("torii.db"), readOnly: false);

    [Fact]
    public async Task Empty_Database_GetsAllInOrder()
    {
        (await MigratorOf(First, Second).ApplyAsync(_session)).ShouldBe(2);

        (await CountAsync("one")).ShouldBe(1);
        (await CountAsync("migrations")).ShouldBe(2);
    }

    [Fact]
    public async Task Migrated_Again_DoesNothing()
    {
        await MigratorOf(First, Second).ApplyAsync(_session);

        await MigratorOf(First, Second).ApplyAsync(_session);

        (await CountAsync("one")).ShouldBe(1);
        (await CountAsync("migrations")).ShouldBe(2);
    }

    [Fact]
    public async Task Older_Database_GetsWhatIsMissing()
    {
        await MigratorOf(First).ApplyAsync(_session);

        await MigratorOf(First, Second).ApplyAsync(_session);

        (await CountAsync("migrations")).ShouldBe(2);
    }

    [Fact]
    public async Task Newer_Database_IsRefusedAndLeftAlone()
    {
        await MigratorOf(First, Second).ApplyAsync(_session);

        var refused = await Should.ThrowAsync<NewerDatabaseException>(async () => await MigratorOf(First).ApplyAsync(_session));

        refused.Message.ShouldContain("version 2");
        refused.Message.ShouldContain("up to 1");
        (await CountAsync("migrations")).ShouldBe(2);
    }

    [Fact]
    public async Task Migration_ThatFails_LeavesNothingOfItself()
    {
        var broken = new Migration(2, "broken", "CREATE TABLE two (id INTEGER); INSERT INTO nowhere VALUES (1);");

        await Should.ThrowAsync<SqliteException>(async () => await MigratorOf(First, broken).ApplyAsync(_session));

        (await CountAsync("migrations")).ShouldBe(1);
        (await CountAsync("sqlite_master WHERE name = 'two'")).ShouldBe(0);
        (await MigratorOf(First, Second).ApplyAsync(_session)).ShouldBe(2);
    }

    [Fact]
    public void Embedded_Migrations_AreNumberedWithoutGaps()
    {
        var embedded = Migration.Embedded(typeof(Migration).Assembly);

        embedded.ShouldNotBeEmpty();
        embedded.Select(migration => migration.Version).ShouldBe(Enumerable.Range(1, embedded.Count));
        embedded.ShouldAllBe(migration => migration.Script.Contains("CREATE", StringComparison.Ordinal) || migration.Script.Contains("ALTER", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static Migrator MigratorOf(params Migration[] known) =>
        new(known, new ManualTimeProvider(), NullLogger<Migrator>.Instance);

    private async Task<int> CountAsync(string what) =>
        await _session.Prepare($"SELECT COUNT(*) FROM {what}").FirstAsync(static row => row.Int(0));
}
