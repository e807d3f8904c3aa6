using Torii.Storage.Sql;
using Torii.Storage.Sqlite;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Sqlite;

public sealed class SqliteStatementTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteSession _session;

    public SqliteStatementTests() => _session = SqliteSession.Open(_folder.File("any.db"), readOnly: false);

    public static TheoryData<string?> Texts => new(
        null, "", "plain", "zero\0within", "霧の中 🌫 é", new string('長', 300), new string('x', 511), new string('x', 512), new string('y', 100_000));

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_ThereAndBack_IsTheSame(string? text) =>
        (await _session.Prepare("SELECT ?1").Bind(text).FirstAsync(static row => row.TextOrNull(0))).ShouldBe(text);

    [Fact]
    public async Task Text_ThatIsNoUnicode_IsReplacedAndNotLost() =>
        (await _session.Prepare("SELECT ?1").Bind("a\ud800b").FirstAsync(static row => row.Text(0))).ShouldBe("a\ufffdb");

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(0L)]
    [InlineData(long.MaxValue)]
    [InlineData(null)]
    public async Task Number_ThereAndBack_IsTheSame(long? number) =>
        (await _session.Prepare("SELECT ?1").Bind(number).FirstAsync(row => row.IsNull(0) ? (long?)null : row.Int64(0))).ShouldBe(number);

    [Fact]
    public async Task Parameters_TooFewOrTooMany_AreRefused()
    {
        await Should.ThrowAsync<InvalidOperationException>(async () => await _session.Prepare("SELECT ?1, ?2").Bind("one").RunAsync());
        await Should.ThrowAsync<SqliteException>(async () => await _session.Prepare("SELECT ?1").Bind("one").Bind("two").RunAsync());
    }

    [Fact]
    public async Task Statement_ThatFailed_CanBeUsedAgain()
    {
        await _session.RunScriptAsync("CREATE TABLE numbers (value INTEGER NOT NULL UNIQUE)");
        const string Insert = "INSERT INTO numbers VALUES (?1)";
        await _session.Prepare(Insert).Bind(1).RunAsync();

        var refused = await Should.ThrowAsync<SqliteException>(async () => await _session.Prepare(Insert).Bind(1).RunAsync());

        (refused.ErrorCode & 0xff).ShouldBe(19);
        refused.Message.ShouldContain("numbers.value");
        (await _session.Prepare(Insert).Bind(2).RunAsync()).ShouldBe(1);
    }

    [Fact]
    public void Script_ThatIsNoSql_SaysWhatIsWrong() =>
        Should.Throw<SqliteException>(() => _session.RunScript("SELEKT 1")).Message.ShouldContain("SELEKT");

    [Fact]
    public void File_ThatIsNoDatabase_SaysSo()
    {
        var path = _folder.File("no.db");
        File.WriteAllText(path, new string('?', 4096));
        using var session = SqliteSession.Open(path, readOnly: false);

        Should.Throw<SqliteException>(() => session.RunScript("PRAGMA journal_mode = WAL")).Message.ShouldContain("not a database");
    }

    [Fact]
    public void File_ThatCannotBeMade_IsAnError() =>
        Should.Throw<SqliteException>(() => SqliteSession.Open(_folder.File("none/any.db"), readOnly: false));

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }
}
