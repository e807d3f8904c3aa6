using Torii.Storage.Inspecting;
using Torii.Storage.Migrations;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Inspecting;

/// <summary>A database looked through beside whoever works with it.</summary>
public sealed class DatabaseInspectionTests : IDisposable
{
    private static readonly int Newest = Migration.Embedded(typeof(Migration).Assembly)[^1].Version;

    private readonly TemporaryFolder _folder = new();

    private string Database => Path.Combine(_folder.Path, "torii.db");

    [Fact]
    public void NoDatabase_IsAbsentAndStaysSo()
    {
        Inspect().ShouldBeOfType<DatabaseState.Absent>();
        File.Exists(Database).ShouldBeFalse();
    }

    [Fact]
    public void DatabaseInUse_IsSoundAndItsFolderHeld()
    {
        DataFolderInspection.IsHeld(_folder.Path).ShouldBeFalse();
        using var engine = new FolderEngine(_folder.Path);
        using var host = new StorageHost(engine, TimeProvider.System);
        _ = host.Work;

        var sound = Inspect().ShouldBeOfType<DatabaseState.Sound>();

        sound.Version.ShouldBe(Newest);
        sound.IsChecked.ShouldBeTrue();
        sound.Bytes.ShouldBePositive();
        DataFolderInspection.IsHeld(_folder.Path).ShouldBeTrue();
    }

    [Theory]
    [InlineData("no database at all, but long enough to be taken for one if nobody looks")]
    [InlineData("SQLite format 3\0and then nothing that makes sense")]
    public void Garbage_CannotBeRead(string text)
    {
        File.WriteAllText(Database, text);

        Inspect().ShouldBeOfType<DatabaseState.Unreadable>();
    }

    [Fact]
    public void SearchThatTakesTooLong_IsBrokenOff()
    {
        Make($"INSERT INTO migrations VALUES ({Newest}, 'x', 0)");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        // An interrupt before the statement has no effect on it, so that both are right.
        DatabaseInspection.Run(_folder.Path, stopped.Token).ShouldBeOfType<DatabaseState.Sound>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99_999)]
    public void OtherVersion_IsToldWithOurs(int version)
    {
        Make($"INSERT INTO migrations VALUES ({version}, 'x', 0)");

        Inspect().ShouldBe(new DatabaseState.Other(version, Newest));
    }

    [Fact]
    public void DamagedPage_IsFound()
    {
        Make($"INSERT INTO migrations VALUES ({Newest}, 'x', 0); CREATE TABLE t (a); INSERT INTO t SELECT zeroblob(3000) FROM (WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 50) SELECT n FROM c)");
        using (var file = new FileStream(Database, FileMode.Open))
        {
            file.Position = file.Length - 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        (Inspect() is DatabaseState.Damaged or DatabaseState.Unreadable).ShouldBeTrue();
    }

    public void Dispose() => _folder.Dispose();

    private DatabaseState Inspect() => DatabaseInspection.Run(_folder.Path, CancellationToken.None);

    private void Make(string sql)
    {
        using var session = Torii.Storage.Sqlite.SqliteSession.Open(Database, readOnly: false);
        session.RunScript("CREATE TABLE migrations (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL); " + sql);
    }
}
