using System.Text;
using Torii.Importing;
using Torii.Moving;
using Torii.Moving.Sora2Api;
using Torii.Tests.Support;

namespace Torii.Tests.Moving;

/// <summary>sora2api's database and lists, whole and broken.</summary>
public sealed class Sora2ApiProxyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.Sub("hancat.db");

    [Fact]
    public void Account_ComesWithEveryField()
    {
        HancatDatabase.Write(Database, HancatDatabase.Schema, """
            INSERT INTO tokens (token, email, st, rt, client_id, proxy_url, remark, is_active, plan_type, image_enabled, video_enabled, image_concurrency, video_concurrency)
            VALUES ('Bearer access-1', 'a@example.com', 'session-1', 'refresh-1', 'app_1', 'socks5://user:pass@127.0.0.1:1080', 'the first', 1, 'chatgpt_pro', 0, 1, 2, -1)
            """);

        var found = Read();

        var entry = found.Accounts.ShouldHaveSingleItem().ShouldBeOfType<ImportLine.Entry>();
        entry.Place.ShouldBe("row 1");
        entry.Account.Credential.Token.ShouldBe("access-1");
        entry.Account.Credential.SessionToken.ShouldBe("session-1");
        entry.Account.Credential.RefreshToken.ShouldBe("refresh-1");
        entry.Account.Credential.ClientId.ShouldBe("app_1");
        entry.Account.Proxy.ShouldBe(new Uri("socks5://user:pass@127.0.0.1:1080"));
        (entry.Account.Email, entry.Account.Name, entry.Account.FormerPlan).ShouldBe(("a@example.com", "the first", "chatgpt_pro"));
        (entry.Account.IsEnabled, entry.Account.MakesImages, entry.Account.MakesVideos).ShouldBe((true, false, true));
        (entry.Account.ImageLimit, entry.Account.VideoLimit).ShouldBe((2, ImportedAccount.NoLimit));
        found.Settings["global.api_key"].ShouldBe("han1234");
        found.Remarks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("manual", false)]
    [InlineData(null, false)]
    [InlineData("error_limit", true)]
    [InlineData("token_invalid", true)]
    [InlineData("expired", true)]
    public void SwitchedOff_StaysOffIfAPersonDidIt(string? reason, bool isOn)
    {
        HancatDatabase.Write(Database, HancatDatabase.Schema, $"INSERT INTO tokens (token, is_active, disabled_reason) VALUES ('access-1', 0, {(reason is null ? "NULL" : $"'{reason}'")})");

        var found = Read();

        found.Accounts[0].ShouldBeOfType<ImportLine.Entry>().Account.IsEnabled.ShouldBe(isOn);
        found.Remarks.Any(remark => remark.StartsWith("row 1", StringComparison.Ordinal)).ShouldBe(isOn);
    }

    [Fact]
    public void OlderDatabase_IsReadAndWhatItLacksIsNamed()
    {
        HancatDatabase.Write(Database, "CREATE TABLE tokens (id INTEGER PRIMARY KEY, token TEXT, email TEXT, rt TEXT, is_active BOOLEAN, future_column TEXT)", "INSERT INTO tokens (token, email) VALUES ('access-1', 'a@example.com')");

        var found = Read();

        found.Accounts[0].ShouldBeOfType<ImportLine.Entry>().Account.ShouldSatisfyAllConditions(account => account.IsEnabled.ShouldBeNull(), account => account.ImageLimit.ShouldBeNull());
        found.Remarks.ShouldHaveSingleItem().ShouldContain("client_id, proxy_url, remark");
        found.Settings.ShouldBeEmpty();
    }

    [Fact]
    public void BrokenRow_IsNamedAndTheRestIsRead()
    {
        HancatDatabase.Write(Database, HancatDatabase.Schema, """
            INSERT INTO tokens (token, proxy_url, image_concurrency, is_active) VALUES
                ('two words', NULL, -1, 1), ('access-2', 'ftp://nowhere', -1, 1), ('access-3', NULL, 'many', 1), ('access-4', NULL, -1, 'maybe'),
                (x'FF00FE', NULL, -1, 1), ('', NULL, -1, 1), (printf('%.100000c', 'x'), NULL, -1, 1), ('access-8', NULL, 99999999999, 1), ('access-9', NULL, -1, 1)
            """);

        var lines = Read().Accounts;

        lines.Count.ShouldBe(9);
        lines.Take(8).ShouldAllBe(line => line is ImportLine.Faulty);
        lines[8].ShouldBeOfType<ImportLine.Entry>().Place.ShouldBe("row 9");
        string.Concat(lines.OfType<ImportLine.Faulty>().Select(line => line.Why)).ShouldNotContain("access-");
    }

    [Fact]
    public void WhatStandsBesideIt_CountsAndIsNotTouched()
    {
        using var open = HancatDatabase.Open(Database, "PRAGMA journal_mode = WAL", HancatDatabase.Schema, "INSERT INTO tokens (token) VALUES ('access-1')");
        var copied = Path.Combine(_folder.Path, "copied.db");
        File.Copy(Database, copied);
        File.Copy(Database + "-wal", copied + "-wal");
        var (before, length) = (Directory.GetFiles(_folder.Path).Order().ToArray(), new FileInfo(copied + "-wal").Length);

        Read("copied.db").Accounts.Count.ShouldBe(1);

        Directory.GetFiles(_folder.Path).Order().ShouldBe(before);
        new FileInfo(copied + "-wal").Length.ShouldBe(length);
    }

    [Fact]
    public void WhatHasNoPlace_IsCounted()
    {
        HancatDatabase.Write(Database, HancatDatabase.Schema, "INSERT INTO tokens (token) VALUES ('access-1')", "INSERT INTO tasks (task_id, token_id, prompt) VALUES ('t1', 1, 'a boat'), ('t2', 1, 'a kite')");

        Read().Remarks.ShouldBe(["Results, counts and logs stay behind: tasks (2)."]);
    }

    [Fact]
    public void LargeDatabase_IsRead()
    {
        HancatDatabase.Write(Database, HancatDatabase.Schema, "INSERT INTO tokens (token) VALUES ('access-1')", "INSERT INTO tasks (task_id, token_id, prompt) VALUES ('t1', 1, zeroblob(100000000))");

        Read().Accounts.Count.ShouldBe(1);
    }

    [Fact]
    public void OtherDatabase_IsRefusedByName()
    {
        HancatDatabase.Write(Database, "CREATE TABLE users (id INTEGER)", "CREATE VIEW tokens AS WITH RECURSIVE forever(token) AS (SELECT 'x' UNION ALL SELECT token FROM forever) SELECT token FROM forever");

        WhyNot().ShouldBe("is a database, but not sora2api's: it has no table tokens (it has users)");
    }

    [Fact]
    public void TableWithoutTokens_IsRefusedByName()
    {
        HancatDatabase.Write(Database, "CREATE TABLE tokens (id INTEGER)");

        WhyNot().ShouldContain("no column token");
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.3)]
    [InlineData(0.001)]
    public void CutOffDatabase_IsRefused(double share)
    {
        HancatDatabase.Write(Database, HancatDatabase.Schema, "INSERT INTO tokens (token, remark) SELECT 'access-' || value, printf('%.2000c', 'x') FROM (WITH RECURSIVE c(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM c WHERE value < 200) SELECT value FROM c)");
        using (var file = File.OpenWrite(Database))
        {
            file.SetLength((long)(file.Length * share));
        }

        WhyNot().ShouldContain("database");
    }

    [Fact]
    public void ScrambledDatabase_IsRefused()
    {
        File.WriteAllBytes(Database, [.. "SQLite format 3\0"u8, .. Enumerable.Repeat((byte)0xA5, 8000)]);

        WhyNot().ShouldContain("no database that can be read");
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("""[{"key":"Bearer a","weight":1}]""", "torii import sora-api")]
    [InlineData("""{"keys":[{"key":"a"}]}""", "torii import sora-api")]
    [InlineData("""[{"access_token":"a"},""", "JSON")]
    [InlineData("""{"hello":1}""", "without a list")]
    public void OtherFile_IsRefusedByName(string text, string why)
    {
        File.WriteAllText(Database, text);

        WhyNot().ShouldContain(why);
    }

    [Fact]
    public void OtherEncoding_IsRefusedByName()
    {
        File.WriteAllText(Database, """[{"access_token":"a"}]""", Encoding.Unicode);

        WhyNot().ShouldContain("UTF-16");
    }

    [Fact]
    public void ExportedList_IsRead()
    {
        File.WriteAllText(_folder.Sub("tokens.json"), """{"tokens":[{"email":"a@example.com","access_token":"access-1"}],"mode":"at"}""");

        var found = Read("tokens.json");

        found.Mode.ShouldBe(ImportMode.Access);
        found.Accounts.ShouldHaveSingleItem().ShouldBeOfType<ImportLine.Entry>();
    }

    public void Dispose() => _folder.Dispose();

    private OlderInstallation Read(string file = "hancat.db") => Open(file).ShouldBeOfType<OlderFile.Readable>().Installation;

    private string WhyNot() => Open("hancat.db").ShouldBeOfType<OlderFile.Unreadable>().Why;

    private OlderFile Open(string file) => new Sora2ApiProxy().Read(new FileInfo(_folder.Sub(file)), kind: null);
}
